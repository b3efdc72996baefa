### Track screen, plenary screen and the host's page.

## Lobby and how to join

join-scan = Наведите камеру телефона
join-no-app = Без приложения и без регистрации
soon = Скоро начнём

## Track screen

live-top = Топ
live-new = Новые идеи
live-empty = Пока тихо. Первая идея появится здесь.
live-ideas-paused = Приём идей на паузе
live-voting-paused = Голосование на паузе
live-paused-both = Идеи и голосование на паузе
live-page = { $no } из { $all }
live-spotlight = Обсуждаем сейчас
live-vote-now = Голосуйте с телефона
result-title = Итоги
result-preparing = Модератор готовит итоги
result-empty = { $preset ->
    [section] В этой секции идей нет
    [stream] На этом треке идей нет
   *[area] На этой площадке идей нет
}
result-no-votes = Голосов пока нет
result-sent = Итоги переданы на пленарное
result-version = Версия { $version }, { $time }
thanks-title = Спасибо!
thanks-text = Ваши идеи и голоса услышат на пленарном
screen-last-frame = Нет связи: последний кадр
screen-revoked = Этот экран отключён. Попросите у организатора новую ссылку
screen-settings = Настройки экрана
screen-full = На весь экран
screen-size = Размер изображения
screen-keys = Клавиши: T (оформление), F (на весь экран), плюс и минус (размер)

## Track screen in a plan

wall-overtime = Сверх времени: { $time }
wall-silent-note = Тексты пока видят только модератор и помощник
wall-ideas-regions = { unit-ideas } · регионов: { $regions }
wall-merged = объединено
wall-with-more = вместе с { $list } и ещё: { $n }
wall-read = Прочитайте и оцените карточки на телефоне
wall-readers = Оценили карточки: { $n } из { $all }
wall-least = Оценок у каждой идеи: от { $n }
wall-soon-blind = Скоро голосуем с телефонов. Голосование будет тайным
wall-soon-live = Скоро голосуем с телефонов
wall-blind = Итоги видны после завершения
wall-paper = Включая бумажные: { $paper }
wall-wordings = Формулировки
wall-reveal-from = Открываем с { $place }-го места
wall-reveal-left = Осталось открыть: { $n }
wall-first-step = Первый шаг:
wall-wording-none = Уточняем формулировку
wall-answer = Ответьте на телефоне: насколько вы согласны?
wall-answered = Ответили: { $n } из { $all }
wall-answered-all = Ответили: { $n }
wall-median = Медиана: { $level }
wall-median-between = { $one } / { $other }
wall-consent-5 = Полностью за
wall-consent-4 = За
wall-consent-3 = Можно принять
wall-consent-2 = Есть сомнения
wall-consent-1 = Против
wall-parts = объединили позже: { $list }
wall-part = № { $no }: { $n }
wall-agreement = согласие: { $level }
wall-objections = возражения: { $n }

## Plenary screen

overview-participants = { unit-participants }
overview-ideas = { unit-ideas }
overview-voted = { unit-voted }
overview-quiet = Пока тихо
overview-soon = Скоро начнём
overview-paused = Пауза
overview-working = Идёт работа: { count-ideas }
overview-left = осталось { $time }
overview-arrived = Итоги получены
blind-track = { $preset ->
    [section] Секция { $no } голосует тайно · проголосовали: { $voted } из { $present }
    [stream] Трек { $no } голосует тайно · проголосовали: { $voted } из { $present }
   *[area] Площадка { $no } голосует тайно · проголосовали: { $voted } из { $present }
}
top-rest = Остальные идеи
hall-missing = { $n ->
    [1] { $preset ->
        [section] Секция { $list }: итогов пока нет
        [stream] Трек { $list }: итогов пока нет
       *[area] Площадка { $list }: итогов пока нет
    }
   *[other] { $preset ->
        [section] Секции { $list }: итогов пока нет
        [stream] Треки { $list }: итогов пока нет
       *[area] Площадки { $list }: итогов пока нет
    }
}

## What all tracks have sent

growth-risk-none = В полученных итогах нет ни точек роста, ни зон риска
growth-all = Точки роста
risk-all = Зоны риска
laws-none = В полученных итогах нет законодательных инициатив
laws-no-level = уровень не указан
shelf-none = Пока нет
shelf-other = На этой странице нет
groups-quiet = По этим голосам группы сравнить нельзя
regions-label = Из скольких регионов идея и какую поддержку получила
regions-none = Регионы в этих итогах не указаны
share-percent = { $n } %
result-qr-title = Итоги и решения остаются с вами
result-qr-text = Откройте эту страницу на телефоне

## Decisions

decision-none = Решения появятся здесь
decision-due = до { $date }
decision-status = { $status }: { $reason }

## Scenes by name

scene-lobby = Подключайтесь
scene-overview = { $preset ->
    [section] Все секции
    [stream] Все треки
   *[area] Все площадки
}
scene-track-top = { $preset ->
    [section] Топ секции
    [stream] Топ трека
   *[area] Топ площадки
}
scene-track-top-of = Топ · { track-name }
scene-spotlight = Одна идея
scene-spotlight-of = Идея { idea-no-track }
scene-message = Объявление
scene-black = Экран погашен
scene-growth-risk = Точки роста и зоны риска
scene-laws = Законодательные инициативы
scene-ballot = Голосование зала
scene-cross-top = Главное по всем темам
scene-groups = Согласие групп
scene-regions = Регионы
scene-consent = Проверяем согласие
scene-plan = План
scene-result-qr = QR-код итогов
scene-regions-of = Регионы · { track-name }
scene-groups-of = Согласие групп · { track-name }

## Host's page

host-title = Пленарное заседание
host-now = Сейчас на экране
host-next = Далее
host-next-is = Далее: { $title }
host-take = Показать сейчас
host-preview = Просмотр
host-control = Кто ведёт экран
host-manual = Вручную
host-next-none = План заседания пройден
host-scenes = Другие сцены
host-breakdowns = По регионам и группам: { $first } … { $last }
host-ideas = Показать идею крупно
host-to-top = Вернуться к топу
host-offline = Нет связи: экран не изменился. Повторите, когда связь появится
host-auto = Автоматически
host-auto-on = Экран переключается автоматически
host-auto-help = Итоги появляются на экране сразу, на { $seconds } с, по очереди
host-manual-on = Экран ведёте вы
host-manual-help = Новые итоги ждут в списке «Получено»
host-queue = В очереди: { $n }
host-black = Погасить экран
host-black-off = Вернуть экран
host-black-on = Экран погашен
host-page-previous = Предыдущая страница
host-page-next = Следующая страница
host-page = Страница { $no } из { $all }
tray = Получено
tray-n = Получено: { $n }
tray-empty = Итогов пока нет
tray-new = Новое
tray-row = { track-name }, версия { $version }, { $time }
tray-newer = Пришла версия { $version }
tray-newer-help = На экране прежняя. Покажите новую, когда будете готовы
tray-note = Пояснение: { $note }
message-form = Объявление на экран
message-text = Текст объявления
message-show = Показать объявление
message-empty = Напишите текст объявления
agenda = План заседания
agenda-empty = План заседания пуст. Показывайте итоги из списка «Получено»
agenda-tap = Нажатие на строку сразу выводит сцену на экран
agenda-on = Сейчас
agenda-minutes = { $n } мин
agenda-result = Итоги, версия { $version }
agenda-missing = Пока нельзя показать: { $list }
did-scene = На экране: { $title }
did-black = Экран погашен
did-black-off = Экран включён
did-auto = Экран переключается автоматически
did-manual = Экран ведёте вы
undone-scene = Вернули на экран: { $title }
undone-stage = Вернули: экран как был
jump = Перейти к номеру
jump-help = Наберите номер из списка и нажмите Enter
jump-typed = Номер: { $no }
jump-none = В списке нет номера { $no }
host-keys = Клавиши
host-key-next = Пробел, стрелка вправо, PageDown: показать следующее
host-key-previous = Стрелка влево, PageUp: вернуться на шаг
host-key-number = Цифры и Enter: перейти к номеру
host-key-black = B: погасить или вернуть экран
host-key-undo = U: вернуть
host-key-auto = A: автоматически
