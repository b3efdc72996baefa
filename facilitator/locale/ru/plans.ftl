### Пульт: план, голосование, итоги

## Choosing a plan

start-plan = Сессия по плану ({ $n } мин)
plan-choose = Сессия по плану
plan-template = Какой план
plan-template-session = Стратегическая сессия, { $n } мин
plan-template-session-help = Пишем молча, разбираем, читаем, голосуем, дорабатываем, проверяем согласие
plan-template-express = Экспресс, { $n } мин
plan-template-express-help = Собираем, разбираем, голосуем, дорабатываем
plan-template-technologies = Форум технологий, { $n } мин
plan-template-technologies-help = Технологии по этапам, чтение по карточке, голосование
plan-note-silent = «Пишем молча»: тексты пока видят только модератор и помощник.
plan-note-blind = Голосуем тайно: до итогов никто не видит, кто что выбрал. Это можно изменить перед голосованием.
plan-apart = Голоса, отданные до плана, останутся отдельно: у плана своё голосование
plan-sum = Всего: { $n } мин
plan-start = Начать по плану
plan-keep = Сохранить, начать позже
plan-edit = Изменить план
plan-edit-help = Пройденные этапы остаются. Время идущего этапа меняют кнопки у часов.
plan-step-shorter = { $name }: на минуту меньше
plan-step-longer = { $name }: на минуту больше
plan-step-remove = { $name }: убрать этап

## The plan that runs

plan-short = План
plan-title = План: { $n } мин
plan-silent-help = Тексты пока видят только модератор и помощник
plan-clock = Время этапа
plan-time-left = осталось
plan-time-over = сверх времени
plan-time-paused = на паузе
plan-on-time = идём по плану
plan-behind = отстаём на { $n } мин
plan-ahead = опережаем на { $n } мин
plan-longer = Этап длиннее на 1 мин
plan-shorter = Этап короче на 1 мин
plan-pause = Пауза
plan-go-on = Продолжить
plan-back = Назад
plan-step-done = (пройден)
plan-step-now = (идёт сейчас)
plan-jump = Перейти к этапу
plan-return = Вернуться к этапу
plan-next = Далее: { $step }
plan-to-collect = собираем открыто
plan-to-collect-silent = пишем молча
plan-to-group = разбираем идеи
plan-to-review = читаем по карточке
plan-to-vote = готовим голосование
plan-to-reveal = итоги
plan-to-deepen = дорабатываем
plan-to-consent = проверяем согласие
do-open = Открыть голосование ({ $n ->
    [one] { $n } идея
    [few] { $n } идеи
   *[many] { $n } идей
}, голосов: { $votes })
do-close = Закрыть голосование
do-reveal = К итогам
do-row = Показать следующую строку
do-all-rows = Показать все
do-send = Передать на пленарное
review-coverage = Читают: { $readers } · каждую идею прочли не меньше { $least ->
    [one] { $least } раза
   *[many] { $least } раз
}
review-coverage-none = Читают: { $readers } · есть идеи, которые ещё никто не прочёл
scribe-can-vote = Можно: бумажные бюллетени. Идеи сейчас не меняем: идёт голосование
scribe-leads = Модератор доверил вам вести этапы плана

## Settings of the track

option-auto = Переходить самим
option-auto-help = Этап кончился, начинаем следующий. Итоги открывает только человек
option-delegated = Этапы ведёт и помощник
option-delegated-help = Помощник сможет менять этапы и время
option-holding = Проверять тексты
option-holding-help = Грубые слова и длинные номера ждут модератора
idea-limit = Идей от одного человека: { $n }
idea-limit-less = На одну идею меньше
idea-limit-more = На одну идею больше

## The track's screen

view-auto = То, что идёт сейчас
view-wall = Стена идей
view-qr = QR-код для входа
view-thanks = «Спасибо»
view-page-before = Предыдущий экран
view-page-after = Следующий экран

## What stands in the middle

centre = Что показать
centre-draft = Список для голосования
centre-ballot = Голосование
centre-results = Итоги
centre-deepen = Доработка
centre-consent = Согласие
centre-board = Доска

## The ballot

ballot-settings = Как голосуем
ballot-mode = Как голосуем
ballot-mode-blind = Тайно
ballot-mode-live = Открыто
ballot-mode-blind-help = До итогов виден только счёт проголосовавших
ballot-mode-live-help = Счёт по каждой идее виден всем и сразу
ballot-who = Кто голосует
ballot-who-open = Все
ballot-who-badge = С бейджем
ballot-who-list = По списку
ballot-who-open-help = Голосует каждый, кто вошёл
ballot-who-badge-help = Голосуют участники, отсканировавшие код на бейдже
ballot-who-list-help = Голосуют участники, отсканировавшие именной код из списка
ballot-budget = Голосов у каждого: { $n }
ballot-budget-less = На один голос меньше
ballot-budget-more = На один голос больше
ballot-budget-rule = По правилу: { $n }
ballot-budget-rule-help = По числу идей в списке
ballot-budget-set-help = Задано вручную
ballot-budget-open-help = Пока голосуем, голосов можно только добавить
ballot-listed = В списке: { $n } из { $all }
ballot-best = Отметить { $n } лучших
ballot-all = Отметить все
ballot-score = оценка { $score }
ballot-reads = прочли: { $n }
ballot-score-help = По итогам чтения: от 0 «Не важно» до 2 «Очень важно»
ballot-facts = Идей: { $n }, голосов у каждого: { $votes }
ballot-options = Идеи в голосовании
ballot-paper = Из них бумажные: { $n }
ballot-late = Опоздали: { $n }
ballot-reopen = Открыть голосование снова
ballot-void = Отменить голосование
ballot-void-ask = Отменить голосование?
ballot-void-help = Отданные голоса пропадут. Участники увидят, что голосование отменено. Вернуть будет нельзя.

## Results

reveal-ask = Показать итоги?
reveal-ask-help = Тайное голосование закончится. Вернуть будет нельзя.
reveal-left = Впереди строк: { $n } из { $all }
results-none = Итогов пока нет
results-by-groups = По группам
results-nearly = Почти поровну
results-merged-after = Объединены после голосования: { $tallies }
results-part = № { $no }: { $n }
percent = { $n } %

## Working out

deepen-help = Доводим каждую строку до решения: что именно делаем, с чего начинаем, на каком уровне
deepen-wording = Формулировка
deepen-wording-help = До 280 знаков: её увидят на пленарном и в протоколе
deepen-step = Первый шаг
deepen-add = Добавить формулировку
deepen-edit = Изменить формулировку
deepen-conflict = Пока вы писали, формулировку изменили
deepen-other = Сейчас на доске:
deepen-own = Ваш текст
deepen-emptied = формулировку убрали
deepen-take-other = Оставить то, что на доске
deepen-keep-own = Сохранить мой текст

## Agreement

agreement-hidden = Ответы пока никто не видит
agreement-shown = Ответы видны всем
agreement-show = Показать всем
agreement-hide = Скрыть
agreement-answered = Ответили: { $n } из { $all }
agreement-5 = Полностью за
agreement-4 = За
agreement-3 = Можно принять
agreement-2 = Есть сомнения
agreement-1 = Против
agreement-median = Медиана: { $level }
agreement-objections = Возражения: { $n }
objection-is-held = Ждёт проверки
objection-is-struck = Убрано
objection-show = Показать
objection-strike = Убрать

## Done, and how it is taken back

did-plan = План сохранён
did-step = { $phase ->
    [collect] Теперь: собираем идеи
    [collect-silent] Теперь: пишем молча
    [group] Теперь: разбираем идеи
    [review] Теперь: читаем по карточке
    [vote] Теперь: готовим голосование
    [reveal] Теперь: итоги
    [deepen] Теперь: дорабатываем
    [consent] Теперь: проверяем согласие
   *[other] Переходим к этапу
}
did-longer = Этап длиннее на { $n } мин
did-shorter = Этап короче на { $n } мин
did-paused = Часы этапа на паузе
did-resumed = Часы этапа идут
did-auto-on = Этапы переходят сами
did-auto-off = Этапы переключает модератор
did-delegated-on = Этапы ведёт и помощник
did-delegated-off = Этапы ведёт модератор
did-holding-on = Тексты проверяются
did-holding-off = Тексты не проверяются
did-idea-limit = Идей от одного человека: { $n }
did-prepared = Голосование изменено
did-listed = В списке: № { $no }
did-unlisted = Не в списке: № { $no }
did-ballot-open = Голосование открыто
did-ballot-closed = Голосование закрыто
did-ballot-reopened = Голосование снова открыто
did-ballot-void = Голосование отменено
did-row = Показана следующая строка
did-rows = Показаны все строки
did-deepened = Формулировка сохранена: № { $no }
did-view-auto = На экране: то, что идёт сейчас
did-view-wall = На экране: стена идей
did-view-qr = На экране: QR-код
did-view-thanks = На экране: «Спасибо»
did-agreement-on = Ответы показаны всем
did-agreement-off = Ответы скрыты
did-objection-on = Возражение показано
did-objection-off = Возражение убрано: его видит только автор
undone-plan = Вернули прежний план
undone-step = Вернули прежний этап
undone-longer = Вернули время этапа
undone-shorter = Вернули время этапа
undone-paused = Вернули: часы этапа идут
undone-resumed = Вернули: часы этапа на паузе
undone-auto-on = Вернули: этапы переключает модератор
undone-auto-off = Вернули: этапы переходят сами
undone-delegated-on = Вернули: этапы ведёт модератор
undone-delegated-off = Вернули: этапы ведёт и помощник
undone-holding-on = Вернули: тексты не проверяются
undone-holding-off = Вернули: тексты проверяются
undone-idea-limit = Вернули прежнее число идей
undone-prepared = Вернули: голосование как было
undone-listed = Вернули: № { $no } не в списке
undone-unlisted = Вернули: № { $no } в списке
undone-ballot-open = Вернули: это голосование отменено, участники это видят
undone-ballot-closed = Вернули: голосование открыто
undone-ballot-reopened = Вернули: голосование закрыто
undone-deepened = Вернули прежнюю формулировку: № { $no }
undone-view-auto = Вернули: экран как был
undone-view-wall = Вернули: экран как был
undone-view-qr = Вернули: экран как был
undone-view-thanks = Вернули: экран как был
undone-agreement-on = Вернули: ответы скрыты
undone-agreement-off = Вернули: ответы показаны
undone-objection-on = Вернули: возражения снова не видно
undone-objection-off = Вернули: возражение на месте

## Keys

key-onward = Следующее действие плана
key-longer = Этап длиннее на 1 мин
key-shorter = Этап короче на 1 мин

## The organiser’s lanes

lane-votes-secret = тайно
ballot-decided = Здесь уже проголосовали, итоги сохранены. Можно перейти к итогам или голосовать ещё раз: прежние итоги сменятся новыми
ballot-again = Голосовать ещё раз
plan-leave = Закончить план
plan-leave-help = Доска станет открытой: приём идей и голосование включатся. Всё собранное останется

## The hall's ballot

centre-fill = Новое голосование
hall-question = Вопрос залу
hall-top = { $preset ->
    [section] Лучших от каждой секции: { $n }
    [stream] Лучших от каждого трека: { $n }
   *[area] Лучших от каждой площадки: { $n }
}
hall-minutes = На голосование, минут: { $n }
hall-budget = Голосов у каждого: { $n }
hall-budget-rule = Голосов у каждого: по числу идей
hall-less = Меньше. { $what }
hall-more = Больше. { $what }
hall-fill = Собрать список из итогов
hall-fill-question = Чтобы собрать список, напишите вопрос залу
hall-fill-long = Вопрос слишком длинный: сократите его
hall-fill-help = Список можно будет поправить до открытия. Голосование тайное
hall-fill-anew = Нынешний список заменим новым
hall-none-sent = { $preset ->
    [section] Пока ни одна секция не передала итоги
    [stream] Пока ни один трек не передал итоги
   *[area] Пока ни одна площадка не передала итоги
}
hall-undecided = Равных слишком много: отметьте сами
hall-linked = { $list }: связаны, об одном и том же
hall-show = Показать: { $title }
hall-to-screen = К экрану
hall-present = В зале: { $n }
hall-show-all = Показать все по очереди
hall-show-one = Показать на экране
hall-on-air = Сейчас на экране
