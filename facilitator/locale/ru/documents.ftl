### What documents say: protocol, tables, slides. Dates and numbers of ideas come as strings.

## Head

doc-protocol = Протокол
doc-place = Место
doc-dates = Дата проведения
doc-printed = Документ составлен
doc-code = Код мероприятия
doc-state = Состояние
doc-sealed = Завершено и обезличено: { $moment }
doc-manifest = Контрольная сумма
doc-date = { $day } { $month ->
    [m1] января
    [m2] февраля
    [m3] марта
    [m4] апреля
    [m5] мая
    [m6] июня
    [m7] июля
    [m8] августа
    [m9] сентября
    [m10] октября
    [m11] ноября
   *[m12] декабря
} { $year } г.
doc-moment = { $date }, { $time }

## People

doc-people = Участники
doc-people-seats = Подключились со своих устройств
doc-people-papers = Бумажных бюллетеней
doc-people-n = Участники
doc-people-regions = Участники по регионам
doc-people-groups = Участники по группам
doc-people-hidden = Не показаны те, где меньше пяти человек, и те, по которым это число можно вычислить
doc-people-few = Состав не показан: везде меньше пяти человек

## What the tracks sent

doc-results = { $preset ->
    [section] Итоги секций
    [stream] Итоги треков
   *[area] Итоги площадок
}
doc-track = { track-name }. { $title }
doc-hall = Голосование зала
doc-no-result = Итоги на пленарное не переданы
doc-silent = Сейчас здесь пишут молча. Идеи войдут в документ, когда начнётся разбор
doc-voting = Голосование
doc-voting-live = открытое
doc-voting-blind = тайное
doc-admission = Участники подтверждены
doc-admission-badge = бейдж
doc-admission-list = код по списку
doc-turnout = Участие
doc-budget = Голосов у каждого
doc-sent = Передано
doc-sent-at = { version }, { $moment }
doc-note = Примечание
doc-rank = Место
doc-no = №
doc-idea = Идея
doc-support = Поддержали
doc-share = { n-of }, { $percent } %
doc-cut = Черта стоит после первых мест. Выше неё: { $n }
doc-first-step = Первый шаг: { $text }
doc-wording = Формулировка: { $text }
doc-parts = При голосовании: { $list }
doc-part = № { $no }: { $n }
doc-groups = Поддержка по группам
doc-consent = Согласие с формулировками
doc-answers = Ответы
doc-answer = { $level }: { $n }
doc-median = Медиана
doc-objections = Возражения
doc-struck = Сняты с голосования
doc-withdrawn = Отозваны авторами
doc-digest = Контрольная сумма SHA-256: { $code }

## Common themes

doc-topics = Общие темы
doc-topics-help = Связанные идеи говорят об одном и том же. Их голоса не складываются
doc-topic = Общая тема: { $list }

## Decisions

doc-decisions = Решения
doc-decisions-none = Решения не записаны
doc-what = Что сделать
doc-who = Кто отвечает
doc-due = Срок
doc-status = Состояние
doc-status-proposed = предложено
doc-status-adopted = принято
doc-status-declined = отклонено
doc-sources = Из идей: { $list }
doc-reason = Причина: { $reason }
doc-history = Как принимались решения
doc-when = Когда
doc-by = Кто отметил

## By kind

doc-laws = Законодательные инициативы
doc-level-none = Уровень не указан
doc-growth = Точки роста
doc-risks = Зоны риска
doc-technologies = Технологии
doc-passports = Паспорта технологий
doc-passports-none = Таких технологий среди итогов нет
doc-roadmap = Корректировки дорожных карт
doc-kind-none = Таких идей нет
doc-stages = Этапы
doc-stages-none = Этапы не описаны
doc-where = Откуда

## Annexes

doc-annex-ideas = Приложение. Все идеи
doc-annex-kept = Копилка
doc-annex-none = Идей нет
doc-edited = текст изменён модератором
doc-disowned = автор отозвал идею
doc-became = Что с ней стало
doc-became-top = вошла в топ
doc-became-decision = решение { $no }
doc-signatures = Подписи
doc-signature-host = Ведущий заседания
doc-signature-organiser = Организатор
doc-signature-name = Фамилия, инициалы
doc-signature = Подпись
doc-signature-role = Кто
doc-annex-codes = Приложение. Коды учёта голосов
doc-codes-help = Каждый код подтверждает, что голоса учтены, и не показывает, за что они
doc-codes-n = Кодов: { $n }
doc-serials-n = Номера бумажных бюллетеней: { $n }

## Tables and slides

doc-sheet-results = Итоги
doc-sheet-ideas = Идеи
doc-sheet-decisions = Решения
doc-sheet-people = Участники
doc-track-no = { $preset ->
    [section] Секция
    [stream] Трек
   *[area] Площадка
}
doc-headline = Заголовок
doc-text = Текст
doc-voted = Проголосовали
doc-present = Присутствовали
doc-percent = Доля, %
doc-kind = Вид
doc-level = Уровень
doc-region = Регион
doc-tie = Близость
doc-chart = Поддержали из проголосовавших: { $n }
doc-number = Номер
doc-version = Версия
doc-into = Объединена с
doc-wording-column = Формулировка
doc-first-step-column = Первый шаг
doc-reason-column = Причина
doc-sources-column = Из идей
doc-section = Раздел
doc-name = Название
doc-sheet-charts = Диаграммы
