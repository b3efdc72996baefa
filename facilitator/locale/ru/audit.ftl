### The audit trail, for the organiser. $n, $first, $last, $total are numbers; $time, $head, $where strings.

## The trail itself

audit = Журнал
audit-help = Кто и что делал в мероприятии: по ролям, без имён и устройств. Тексты названы номерами идей
audit-when = Когда
audit-who = Кто
audit-what = Что
audit-track = { $preset ->
    [section] Секция
    [stream] Трек
   *[area] Площадка
}
audit-everything = Всё мероприятие
audit-subject = О чём
audit-subject-all = Обо всём
audit-subject-lead = Ход работы
audit-subject-ideas = Идеи
audit-subject-ballots = Голосования и согласие
audit-subject-plenary = Пленарное заседание
audit-subject-event = Мероприятие и настройки
audit-none = Записей пока нет
audit-shown = Записи: { $first }–{ $last } из { $total }
audit-older = Более ранние
audit-newer = Более поздние
audit-newest = Самые новые
audit-reload = Обновить
audit-print = Печать
audit-undone = отменено
audit-loading = Читаем журнал…
audit-by-plan = По плану
audit-by-term = По сроку хранения
audit-by-staff = Команда
audit-counts = Поодиночке не показываем
audit-count-votes = Голоса, отданные и снятые: { $n }
audit-count-marks = Карточки и отметки: { $n }
audit-count-answers = Ответы о согласии: { $n }
audit-count-people = Переходы участников и ответы о себе: { $n }
audit-veiled = Идёт тайное голосование: { $where }, с { $time }. До итогов его записи, их число и отпечаток цепочки закрыты для всех: по ним можно было бы судить о выборе
audit-veiled-elsewhere = другое мероприятие

## The chain

chain = Цепочка записей
chain-intact = Цепочка цела: записей { $n }, отпечаток { $head }
chain-intact-veiled = Цепочка цела до начала тайного голосования: записей { $n }, отпечаток { $head }
chain-empty-veiled = Отпечаток покажем после итогов тайного голосования
chain-broken = Цепочка нарушена после записи { $n }: журнал меняли в обход программы
chain-broken-do = Сохраните копию папки с данными и восстановите последнюю резервную копию, где цепочка цела
chain-checked = Проверено: { $time }
chain-checking = Проверяем каждую запись…
chain-again = Проверить заново
chain-help = Каждая запись связана с предыдущей. Отпечаток меняется с каждой записью. Запишите его в важный момент: позже здесь видно, что до этого момента журнал не меняли
chain-noted = Проверить записанный отпечаток
chain-noted-wrong = В отпечатке 16 знаков: цифры и буквы от A до F
chain-noted-go = Проверить отпечаток
chain-noted-found = Отпечаток есть в журнале: запись { $n }, { $time }. До неё ничего не изменено
chain-noted-none = Такого отпечатка в журнале нет. Если при переписывании не ошиблись, журнал меняли или восстановили из более ранней копии
chain-noted-none-veiled = До начала тайного голосования такого отпечатка нет. Проверьте ещё раз после итогов

## Course of work

audit-set-plan = Составлен или изменён план
audit-go-to-step = Начат шаг плана
audit-extend-step = Изменено время шага
audit-set-paused = Пауза в плане
audit-set-paused-on = План поставлен на паузу
audit-set-paused-off = План продолжен
audit-set-option = Изменена настройка
audit-set-option-holding-on = Включена проверка текстов перед показом
audit-set-option-holding-off = Выключена проверка текстов перед показом
audit-set-option-delegated-on = Помощнику доверено вести
audit-set-option-delegated-off = Помощник больше не ведёт
audit-set-option-auto-on = Шаги плана идут сами
audit-set-option-auto-off = Шаги плана переключает модератор
audit-set-idea-limit = Изменено число идей на человека
audit-set-view = Изменён вид экрана
audit-change-phase = Сменился этап
audit-change-phase-open = Открыт приём идей и голосов
audit-change-phase-reveal = Показаны итоги
audit-set-switch = Переключён приём
audit-set-switch-ideas-on = Приём идей включён
audit-set-switch-ideas-off = Приём идей выключен
audit-set-switch-voting-on = Голосование включено
audit-set-switch-voting-off = Голосование выключено
audit-set-question = Изменён вопрос
audit-set-trial = Пробный вопрос
audit-set-trial-on = Задан пробный вопрос
audit-set-trial-off = Проба закончена, ответы удалены
audit-set-timer = Таймер
audit-set-timer-on = Поставлен таймер
audit-set-timer-off = Таймер убран
audit-set-spotlight = Крупный показ идеи
audit-set-spotlight-on = Идея показана крупно
audit-set-spotlight-off = Экран вернулся к общему виду
audit-send-result = Итоги переданы на пленарное
audit-undo-board = Отменено последнее действие

## Ideas

audit-add-idea = Внесена идея
audit-edit-idea = Идея исправлена автором
audit-withdraw-idea = Идея отозвана автором
audit-set-headline = Изменён заголовок для экрана
audit-set-kind = Изменены вид или уровень идеи
audit-set-pinned = Закрепление идеи
audit-set-pinned-on = Идея закреплена
audit-set-pinned-off = Идея откреплена
audit-set-text = Текст идеи исправлен командой
audit-set-deepened = Доработана формулировка
audit-set-hidden = Видимость идеи
audit-set-hidden-on = Идея скрыта
audit-set-hidden-off = Идея показана
audit-set-muted = Приём идей от автора
audit-set-muted-on = Приём идей от автора остановлен
audit-set-muted-off = Приём идей от автора возобновлён
audit-hold-name = Имя автора в протоколе
audit-hold-name-on = Имя автора не идёт в протокол
audit-hold-name-off = Имя автора идёт в протокол
audit-ask-change = Автор просит изменить или отозвать идею
audit-dispute-merge = Автор не согласен с объединением
audit-answer-request = Ответ на просьбу автора
audit-answer-request-on = Просьба автора выполнена
audit-answer-request-off = Просьба автора отклонена
audit-merge-idea = Идеи объединены
audit-unmerge-idea = Идея отделена от объединённой
audit-lead-family = Объединённую идею представляет другая
audit-reject-pair = Похожие идеи признаны разными
audit-link-ideas = Связаны идеи разных досок
audit-unlink-idea = Идея отвязана
audit-tell-apart = Похожие идеи разных досок признаны разными

## Votes and agreement

audit-prepare-ballot = Подготовлено голосование
audit-set-listed = Изменён список для голосования
audit-set-listed-on = Идея включена в список для голосования
audit-set-listed-off = Идея исключена из списка для голосования
audit-open-ballot = Голосование открыто
audit-close-ballot = Голосование закрыто
audit-reopen-ballot = Голосование открыто снова
audit-void-ballot = Голосование отменено без итогов
audit-reveal-next = Показана строка итогов
audit-enter-paper = Внесён бумажный бюллетень
audit-take-back-paper = Запись бумажного бюллетеня отменена
audit-set-objection = Показ возражения
audit-set-objection-on = Возражение показано
audit-set-objection-off = Возражение скрыто
audit-show-consent = Показ согласия
audit-show-consent-on = Показано, как распределились ответы
audit-show-consent-off = Распределение ответов скрыто
audit-fill-hall = Подготовлено голосование зала

## Plenary

audit-take-scene = На экране пленарного сменился показ
audit-set-control = Управление экраном пленарного
audit-set-control-auto = Экран пленарного идёт сам
audit-set-control-host = Экраном пленарного управляет ведущий
audit-set-black = Экран пленарного
audit-set-black-on = Экран пленарного погашен
audit-set-black-off = Экран пленарного включён
audit-hide-now = Срочно скрыто с экрана
audit-bring-back = Скрытое возвращено на экран
audit-undo-stage = Показ возвращён на шаг назад
audit-set-decision = Записано или изменено решение
audit-show-decision = Показ решения
audit-show-decision-on = Решение показано на экране
audit-show-decision-off = Решение убрано с экрана
audit-set-decision-status = Изменён статус решения
audit-set-decision-status-proposed = Решение снова предложено
audit-set-decision-status-adopted = Решение принято
audit-set-decision-status-declined = Решение отклонено
audit-remove-decision = Решение удалено

## Event and settings

audit-create-event = Создано мероприятие
audit-update-event = Изменены настройки мероприятия
audit-update-track = Изменены название или место
audit-set-doors = Вход для новых участников
audit-set-doors-on = Вход открыт для новых участников
audit-set-doors-off = Вход закрыт для новых участников
audit-end-rehearsal = Репетиция закончена, её данные удалены
audit-revoke-link = Ссылка отозвана
audit-seal-event = Мероприятие завершено и обезличено
audit-publish-results = Доступ к итогам
audit-publish-results-on = Итоги открыты всем
audit-publish-results-off = Итоги закрыты
audit-erase-me = Участник удалил свои данные
audit-erase-person = Данные участника удалены по его просьбе
audit-set-retention = Изменён срок хранения
audit-set-names = Имена участников: изменена настройка
audit-set-names-off = Имена участников выключены и удалены
audit-set-names-hidden = Имена участников скрыты
audit-set-names-wished = Имена участников включены, по желанию
audit-quarantine-group = Группа мест отложена: её голоса не считаются
audit-set-quarantine = Отложенная группа мест
audit-set-quarantine-on = Группа мест снова отложена
audit-set-quarantine-off = Отложенная группа мест возвращена
audit-other = Служебная запись
