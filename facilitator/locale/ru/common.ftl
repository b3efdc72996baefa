### Words that several pages share. A space before a number and after № is non-breaking.
### $no, $code, $version, $time are strings; $n, $voted, $present and other counts are numbers.

app-name = Фасилитатор
page-title = { $title } · Фасилитатор
rehearsal = РЕПЕТИЦИЯ
trial = ПРОБА
rehearsal-note = Это репетиция: идеи и голоса потом удалим
skip-to-content = К содержанию
loading = Загружаем…

## Roles

role-participant = Участник
role-moderator = { $preset ->
    [section] Модератор секции
    [stream] Модератор трека
   *[area] Модератор площадки
}
role-moderator-short = Модератор
role-scribe = Помощник модератора
role-scribe-short = Помощник
role-screen = { track-screen }
role-plenary = { plenary-screen }
role-host = Ведущий заседания
role-assignee = Ответственный
role-organiser = Организатор
role-observer = Наблюдатель
role-owner = Владелец установки

## Tracks

tracks = { $preset ->
    [section] Секции
    [stream] Треки
   *[area] Площадки
}
track-name = { $preset ->
    [section] Секция { $no }
    [stream] Трек { $no }
   *[area] Площадка { $no }
}
track-full = { track-name } · { $title }
choose-track = { $preset ->
    [section] Выберите секцию
    [stream] Выберите трек
   *[area] Выберите площадку
}
to-another-track = { $preset ->
    [section] Перейти в другую секцию
    [stream] Перейти на другой трек
   *[area] Перейти на другую площадку
}
track-screen = { $preset ->
    [section] Экран секции
    [stream] Экран трека
   *[area] Экран площадки
}
plenary-screen = Экран пленарного заседания
hall = Зал
plenary = Пленарное заседание
decision-proposed = Предложено
decision-adopted = Принято
decision-declined = Отклонено

## Phases and switches

phase-lobby = Скоро начнём
phase-open = Идеи и голоса
phase-collect = Собираем идеи
phase-collect-silent = Пишем молча
phase-group = Разбираем идеи
phase-review = Читаем по карточке
phase-vote = Голосуем
phase-vote-blind = Голосуем тайно
phase-draft = Готовим голосование
phase-closed = Считаем голоса
phase-reveal = Итоги
phase-deepen = Дорабатываем
phase-consent = Проверяем согласие
phase-handed-over = Итоги переданы
phase-now = Теперь: { $phase }
counting = Считаем голоса
counting-seconds = Считаем голоса: ещё { $n } с
on = вкл
off = выкл

## Kinds, levels, groups

kind = Вид
kind-proposal = Предложение
kind-growth = Точка роста
kind-risk = Зона риска
kind-law = Законодательная инициатива
kind-technology = Технология
kind-roadmap = Корректировка дорожной карты
kind-set = Уточнить вид
level = Уровень
level-none = Не указан
level-municipal = Муниципальный
level-regional = Региональный
level-federal = Федеральный
level-municipal-full = муниципальный уровень
level-regional-full = региональный уровень
level-federal-full = федеральный уровень
group = Группа
group-professional = Профессиональное сообщество
group-ngo = НКО
group-recipient = Получатели услуг
group-authority = Органы власти
region = Регион
region-other = Другой регион
region-federal = Федеральный гость

## Stages of a technology

stages = Этапы
stages-need = Опишите от 2 до 7 этапов по порядку
stage = Этап { $no }
stage-add = Добавить этап
stage-remove = Убрать этап { $no }
stage-up = Поднять этап { $no } выше
stage-down = Опустить этап { $no } ниже

## Ideas

idea = Идея
ideas = Идеи
idea-no = № { $no }
idea-no-track = № { $track }-{ $no }
idea-number = Идея № { $no }
list-comma = { $start }, { $last }
list-and = { $start } и { $last }
mine-mark = ваша идея
by-staff = внесена модератором
merged-with = Объединена с № { $no }
merged-family = объединённая идея (идей: { $ideas }, регионов: { $regions })
together-with = вместе с { $list }
pinned = Закреплена
status-visible = На доске
status-held = На проверке у модератора. Другие пока не видят
status-held-short = на проверке у модератора
status-hidden = Скрыта
status-hidden-reason = Скрыта: { $reason }
status-kept = В копилке
status-kept-help = Идея в копилке: модератор к ней вернётся
status-withdrawn = отозвана автором
status-struck = снята с голосования
headline = Заголовок для экрана
over-limit = Лишние знаки: { $over }
characters-left = Осталось знаков: { $left }
question = Вопрос
question-none = Вопрос пока не задан
board-empty = Пока тихо. Первая идея появится здесь.

## Counts

n-of = { $n } из { $all }
turnout = Проголосовали: { $voted } из { $present }
aside-seats = Не учтены до проверки: { $n } { $n ->
    [one] место
    [few] места
   *[many] мест
}
turnout-paper = Проголосовали: { $voted } из { $present }, включая бумажные: { $paper }
supported-by = Поддержали: { $n }
supported-by-of = Поддержали: { $n } из { $all }
connected = Подключились: { $n }
count-ideas = { $n ->
    [one] { $n } идея
    [few] { $n } идеи
   *[many] { $n } идей
}
count-participants = { $n ->
    [one] { $n } участник
    [few] { $n } участника
   *[many] { $n } участников
}
count-votes = { $n ->
    [one] { $n } голос
    [few] { $n } голоса
   *[many] { $n } голосов
}
count-regions = { $n ->
    [one] { $n } регион
    [few] { $n } региона
   *[many] { $n } регионов
}
count-new = { $n ->
    [one] { $n } новая
    [few] { $n } новые
   *[many] { $n } новых
}
unit-ideas = { $n ->
    [one] идея
    [few] идеи
   *[many] идей
}
unit-participants = { $n ->
    [one] участник
    [few] участника
   *[many] участников
}
unit-votes = { $n ->
    [one] голос
    [few] голоса
   *[many] голосов
}
unit-regions = { $n ->
    [one] регион
    [few] региона
   *[many] регионов
}
unit-voted = { $n ->
    [one] проголосовал
   *[many] проголосовали
}

## Results

results = Итоги
top = Топ
place = Место: { $rank }
tied = поровну
tied-places = Места { $places }: поровну
groups-agree = В этом согласны все группы
groups-differ = Здесь мнения групп расходятся
nearly-tied = почти поровну
nearly-tied-help = При повторном голосовании порядок мог бы измениться
stitch = 1 стежок = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[many] { $n } человек
}
preliminary = Предварительные данные
ballot-blind = Идёт тайное голосование · проголосовали: { $voted } из { $present }
version = версия { $version }
sent-version = Передано, версия { $version }, { $time }

## Time

timer = Таймер
timer-left = Осталось: { $time }
timer-over = Время вышло
minutes = { $n } мин
seconds = { $n } с

## Connection

conn-connecting = Подключаемся…
conn-offline = Нет связи. Всё сохраним и отправим
conn-offline-staff = Нет связи. Тексты сохраним и отправим
conn-reconnecting = Восстанавливаем связь…
conn-slow = Медленная связь
conn-back = Связь есть
stay-open = Не закрывайте страницу
sending = Отправляем…
will-be-sent = Отправим, когда появится связь
sent = Отправлено
unsent = Ждут отправки: { $n }
try-again-in = Слишком много попыток. Повторите через { $n ->
    [one] { $n } секунду
    [few] { $n } секунды
   *[many] { $n } секунд
}
page-outdated = Вышла новая версия страницы. Обновите её: всё сохранится
page-reload = Обновить
no-javascript = Для работы нужен JavaScript. Включите его в настройках браузера и обновите страницу
server-full = На сервере кончилось место. Ваша запись в телефоне и уйдёт сама
server-cannot-save = { $why ->
    [full] Сервер не сохраняет: на диске кончилось место. Освободите его, записи с телефонов придут сами
    [busy] Сервер пока не сохраняет: базу держит другая программа
   *[other] Сервер не сохраняет: проверьте его диск. Записи ждут на телефонах и придут сами
}
storage-blocked = Браузер не даёт сохранять. Не закрывайте страницу, пока не увидите «Отправлено»

## Buttons

no = Нет
close = Закрыть
back = Назад
cancel = Отмена
save = Сохранить
done = Готово
send = Отправить
edit = Изменить
remove = Убрать
more = Подробнее
less = Свернуть
show-more = Показать ещё
retry = Повторить
dismiss = Понятно
copy = Скопировать
copied = Скопировано
copy-failed = Не удалось скопировать. Выделите адрес и скопируйте сами
print = Напечатать
search = Поиск
undo = Вернуть
undone = Вернули как было

## Language, look

language = Язык
language-ru = Русский
language-en = English
settings = Настройки
menu = Меню
theme = Оформление
theme-light = Светлое
theme-dark = Тёмное
theme-system = Как на устройстве
text-smaller = Мельче
text-larger = Крупнее

## Joining

join-code = Код: { $code }
qr-alt = QR-код: { $address }
