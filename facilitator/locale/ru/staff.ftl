### Moderator's and scribe's board.

## First screen

start-open = Открыть доску
start-help = Участники сразу смогут присылать идеи и голосовать
start-offline = Нет связи: открыть можно, когда она вернётся
start-question = Вопрос
start-question-none = Нажмите, чтобы написать вопрос
start-links = Подготовка
start-screen = { track-screen }
screen-needs-link = В этом браузере экран не открыт. Откройте на компьютере у проектора ссылку экрана: её даёт организатор
start-poster = Плакат с QR
start-waiting = Доска ещё закрыта. Её откроет модератор

## Question

question-edit = Изменить вопрос
question-save = Сохранить вопрос
question-empty = Вопрос не задан: участники увидят только название

## Bar of the open board

bar = Управление доской
bar-short = Управление
bar-ideas = Приём идей
bar-ideas-on = Приём идей: вкл
bar-ideas-off = Приём идей: выкл
bar-ideas-off-help = Новые идеи пойдут в копилку
bar-voting = Голосование
bar-voting-on = Голосование: вкл
bar-voting-off = Голосование: выкл
bar-voting-off-help = Участники видят, что голосование на паузе
bar-timer = Таймер
bar-reveal = К итогам
bar-reveal-help = Закроет приём идей и голосование
bar-send = Передать на пленарное
bar-more = Ещё
bar-back = Вернуться к доске
bar-back-help = Снова откроет приём идей и голосование
bar-counting = Считаем голоса: ещё { $n } с
bar-handed-over = Итоги переданы. Снова открыть доску может организатор
bar-held = Проверить: { $n }

## Timer

timer-set = Поставить таймер
timer-minutes = { $n } мин
timer-other = Другое время
timer-other-label = Минуты
timer-add = Добавить { $n } мин
timer-remove = Убрать таймер
timer-shown = Таймер виден всем: на телефонах и на экране

## Sending to the plenary

send-title = Так увидит пленарное
send-help = Проверьте заголовки и передайте
send-confirm = Передать
send-offline = Нет связи: передать можно, когда она вернётся
send-sending = Передаём…
send-note = Пояснение к итогам
send-note-help = По желанию, до { $limit } знаков
send-headline-auto = Заголовка нет: взяли начало текста. Поправьте, если нужно
send-plain = Без заголовка: { $n }
send-rows = Идей в итогах: { $n }
send-top = В топе: { $n }
send-page = Экран { $no } из { $all }
send-next = Дальше
send-back = Назад
send-cut = Дальше: вне топа
send-tie = Голосов поровну: в топ вошли все
send-none = Пока нечего передавать: на доске нет идей
send-live = Голосование ещё идёт: передадим итоги на эту минуту
send-tiers = Пометку «почти поровну» поставим при передаче
send-again = Передать ещё раз
send-again-help = На пленарное уйдёт версия { $version }. Прежняя останется в истории
send-state = { sent-version }
send-failed = Не передано. Попробуйте ещё раз

## Headline

headline-edit = Заголовок
headline-add = Добавить заголовок
headline-label = Заголовок для экрана
headline-help = Текст идеи сохранится
headline-suggest = Взять начало текста
headline-remove = Убрать заголовок
headline-green = Хорошо читается с экрана
headline-amber = Длинновато: займёт две строки
headline-red = Слишком длинно для экрана
headline-over = Лишние знаки: { $over }

## An idea's actions

act = Действия с идеей № { $no }
act-headline = Заголовок
act-kind = Вид
act-merge = Объединить
act-unmerge = Разъединить
act-hide = Скрыть
act-restore = Вернуть на доску
act-accept = Показать всем
act-take-kept = Взять на доску
act-pin = Закрепить
act-unpin = Открепить
act-spotlight = Показать крупно
act-spotlight-off = Убрать с экрана
act-on-screen = Сейчас на экране
act-add = Добавить идею
act-add-label = Идея со слов участника
act-original = Показать исходный текст

## Hiding

hide-title = Скрыть идею № { $no }
hide-why = Причина: её увидит автор
hide-reason-topic = Не по теме
hide-reason-repeat = Повтор
hide-reason-rude = Грубые слова
hide-reason-personal = Личные данные
hide-reason-advert = Реклама
hide-reason-test = Проба
hide-reason-other = Другая причина
hide-confirm = Скрыть

## Merging

merge-title = С чем объединить № { $no }?
merge-search = Номер или слово
merge-into = Объединить с № { $no }
merge-confirm = Объединить
merge-help = Голоса не пропадут: один человек считается один раз
merge-none = Ничего не найдено
merge-members = Объединены: { $list }
merge-lead = Главная в группе
merge-part = Объединена с № { $no }
unmerge-one = Отделить № { $no }

## Lists

list-board = Доска
list-held = Проверить
list-held-help = Другие пока не видят. Покажите всем или скройте
list-held-empty = Проверять нечего
list-kept = Копилка
list-kept-help = Идеи, которые пришли на паузе
list-kept-empty = Копилка пуста
list-hidden = Скрытые
list-hidden-empty = Скрытых идей нет
list-merged = Объединённые
list-merged-empty = Объединённых идей нет
list-withdrawn = Отозванные
list-count = { $title }: { $n }
lists = Списки
sort = Порядок
sort-new = Новые
sort-top = Топ
sort-number = По номеру
sort-again = Обновить порядок
search-label = Номер или слово
search-clear = Очистить поиск
search-none = Ничего не найдено: { $query }
search-found = Найдено: { $n }
staff-empty = Пока тихо. Первая идея появится здесь.
staff-empty-help = Покажите участникам QR-код: он на экране и на плакате

## Numbers of people

people = Участники
people-present = { $preset ->
    [section] В секции: { $n }
    [stream] На треке: { $n }
   *[area] На площадке: { $n }
}
people-present-help = Были на связи за последние { $minutes } минут
people-voted = Проголосовали: { $n }
people-ideas = Идей: { $n }
people-votes = Голосов: { $n }
people-regions = Регионов: { $n }

## Done, and how it is taken back

did-opened = Доска открыта
did-reveal = Показаны итоги
did-ideas-on = Приём идей включён
did-ideas-off = Приём идей на паузе
did-voting-on = Голосование включено
did-voting-off = Голосование на паузе
did-question = Вопрос изменён
did-timer = Таймер: { $n } мин
did-timer-off = Таймер убран
did-spotlight = На экране: № { $no }
did-spotlight-off = Убрано с экрана
did-headline = Заголовок сохранён: № { $no }
did-headline-off = Заголовок убран: № { $no }
did-kind = Вид изменён: № { $no }
did-pinned = Закреплена: № { $no }
did-unpinned = Откреплена: № { $no }
did-merged = № { $no } теперь в № { $into }
did-unmerged = Отделена: № { $no }
did-hidden = Скрыта: № { $no }
did-restored = На доске: № { $no }
did-added = Добавлена: № { $no }
did-sent = Передано на пленарное, версия { $version }
undone-opened = Вернули: доска снова закрыта
undone-reveal = Вернули: доска снова открыта
undone-ideas-on = Вернули: приём идей на паузе
undone-ideas-off = Вернули: приём идей включён
undone-voting-on = Вернули: голосование на паузе
undone-voting-off = Вернули: голосование включено
undone-question = Вернули прежний вопрос
undone-timer = Вернули: таймер как был
undone-timer-off = Вернули таймер
undone-spotlight = Вернули: экран как был
undone-spotlight-off = Вернули на экран
undone-headline = Вернули прежний заголовок: № { $no }
undone-headline-off = Вернули заголовок: № { $no }
undone-kind = Вернули прежний вид: № { $no }
undone-pinned = Вернули: № { $no } без закрепления
undone-unpinned = Вернули: № { $no } закреплена
undone-merged = Вернули: № { $no } и № { $into } отдельно
undone-unmerged = Вернули: № { $no } снова в группе
undone-hidden = Вернули на доску: № { $no }
undone-restored = Вернули: № { $no } скрыта
undone-sent = Вернули: версия { $version } убрана с пленарного

## Keys

keys = Клавиши
keys-on = Клавиши: вкл
keys-off = Клавиши: выкл
keys-help = Клавиши работают в любой раскладке
key-next = Следующая идея
key-previous = Предыдущая идея
key-merge = Объединить
key-hide = Скрыть
key-headline = Заголовок
key-spotlight = Показать крупно
key-pin = Закрепить
key-search = Поиск
key-undo = Вернуть
key-of = Клавиша { $key }

## Common themes

themes-open = Общие темы
themes-help = Все идеи рядом: связать похожие, поправить заголовки для экрана

## Help

board-title = { $preset ->
    [section] Доска секции
    [stream] Доска трека
   *[area] Доска площадки
}
laptop-died = Ноутбук выключился? Откройте свою ссылку на телефоне или на другом компьютере: доска будет такой же
laptop-died-title = Если ноутбук выключился
scribe-title = { role-scribe }
scribe-can = Можно: заголовки, виды, объединение, скрытие, новые идеи
scribe-cannot = Доску, таймер и голосование ведёт модератор. Он же передаёт итоги
scribe-handed-over = Итоги переданы. Править их может модератор
staff-failed = Не получилось: { $reason }
staff-stale = Пока вы меняли, это изменилось. Посмотрите и повторите, если нужно
gone-title = Доступ закрыт
trial-begin = Пробный вопрос
trial-question = Что вы любите в своём городе или селе?
trial-help = Люди учатся присылать идеи и голосовать. Ничего из этого не сохранится
trial-end = Закончить пробу
trial-end-ask = Закончить пробу? Пробные идеи и голоса удалим, вернуть их нельзя
trial-end-yes = Удалить и закончить

## Two people at one text

clash-now = Сейчас
clash-mine = Ваш вариант
clash-empty = (пусто)
changed-else = Пока вы выбирали, это изменил кто-то другой. Посмотрите, что стоит теперь, и выберите ещё раз.
clash-keep = Оставить как есть
clash-replace = Заменить моим
clash-decision = Пока вы правили, решение изменили

## Decisions of the plenary

decisions = Решения
decisions-n = Решения: { $n }
decisions-empty = Решений пока нет. Запишите первое: кто, что и к какому дню сделает
decision-add = Записать решение
decision-what = Что решили
decision-what-empty = Напишите, что решили
decision-owner = Кто отвечает
decision-level = Уровень
decision-due-day = Срок
decision-sources = Из каких идей
decision-source-no = Номер идеи, например 3-17
decision-source-add = Добавить идею
decision-source-none = Такой идеи нет в полученных итогах
decision-source-pick = Или выберите из топов
decision-source-choose = Выбрать идею
decision-source-remove = Убрать идею { $idea }
decision-show = Показать залу
decision-show-on = Каждая правка сразу видна на экране «План»
decision-show-off = Зал пока не видит
decision-status-name = Статус
decision-reason = Почему отклонено
decision-reason-free = Пояснение, если нужно
decision-reason-empty = Напишите причину: её увидят все
decision-edit-no = Изменить решение { $no }
decision-status-no = Статус решения { $no }
decision-remove-no = Убрать решение { $no }
did-decision-shown = Решение { $no } на экране
did-decision-hidden = Решение { $no } снято с экрана
did-decision-status = Решение { $no }: { $status }
did-decision-removed = Решение { $no } убрано

## The event is closed. $moment is a string

closed-at = Мероприятие завершено: { $moment }
closed-help = Все записи обезличены, доска больше не меняется. Документы есть у организатора и ведущего заседания
closed-results = Посмотреть итоги
closed-host = Менять можно только состояние решений. Экран заседания остаётся таким, каким был
sent-outdated = Состав учтённых голосов изменился. Передайте новую версию

## Names

name-of-author = Автор: { $name }
name-is-held = Имя не для протокола: { $name }
name-hold = Не печатать имя в протоколе
name-let = Имя можно печатать в протоколе
