### Пульт: похожие идеи, слияние, просьбы авторов, быстрый ввод, бумажные бюллетени.

## Places of the centre, panes of the side

centre-entry = Ввод
centre-paper = Бумага
side = Справа
side-pairs = Похожие
side-waiting = Проверить
side-people = Люди
queue-more = Ещё в списке: { $n }

## Filters

filter = Показать
filter-all = Все идеи
filter-recent = За последние { $n } мин
filter-plain = Без заголовка
filter-pinned = Закреплённые
filter-none = Таких идей в этом списке нет
filter-off = Показать все

## An idea

act-text = Текст
act-mute = Не принимать идеи автора
act-unmute = Принимать идеи автора
act-urgent = Срочно скрыть
act-strike = Снять с голосования
on-screen = На экране: № { $no }
original = Исходный текст:
disowned = автор отозвал, остаётся в голосовании
muted = идеи автора не принимаем
lead = Показывать по этой
lead-one = Показывать объединённую идею по № { $no }
unmerge = Отделить
text-label = Текст идеи № { $no }
text-family = Формулировка объединённой идеи № { $no }
text-help = Исходный текст сохранится, автор увидит новый
enter-saves = Enter сохраняет, Shift+Enter переносит строку
text-original = Взять исходный текст
strike-why = Почему снимаем с голосования: причину увидит автор
strike-help = Идея исчезнет из голосования у всех, это войдёт в протокол. Голоса вернутся людям
strike-confirm = Снять с голосования
merge-not-exact = Такого номера на доске нет. Выберите стрелкой или допишите номер

## Where a chosen idea has gone

left-merged = № { $no } теперь в № { $into }.
left-hidden = № { $no } скрыта.
left-withdrawn = № { $no } отозвана автором.
left-visible = № { $no } теперь на доске.
left-other = № { $no } теперь в другом списке.
left-next = Выбрана следующая: № { $no }

## Two people, one text

clash-headline = Пока вы правили, заголовок изменили
clash-text = Пока вы правили, текст изменили

## Pairs that look alike

pairs = Похожие идеи
pairs-left = Похожих пар: { $n }
pairs-none = Похожих пар нет. Новые появятся здесь
pairs-into = Объединить в № { $no }
pairs-family = идей: { $n }
pairs-different = Разные
pairs-later = Позже

## What authors ask

requests = Просьбы авторов
request-withdraw = Автор просит отозвать № { $no }
request-withdraw-grant = Отозвать
request-withdraw-decline = Оставить
request-edit = Автор просит изменить № { $no }
request-edit-grant = Принять новый текст
request-edit-decline = Оставить прежний
request-not-same = № { $no }: автор говорит «Это не одно и то же»
request-not-same-grant = Разъединить
request-not-same-decline = Оставить вместе
request-later = После голосования
request-was = Сейчас
request-wants = Автор хочет
request-own = Идея автора
request-in = Объединена с № { $no }

## Quick entry

entry-label = Идея со слов участника
entry-send = Записать
entry-region = Откуда участник
entry-region-none = Регион не указан
entry-kind-proposal = Предложение
entry-kind-growth = Точка роста
entry-kind-risk = Риск
entry-kind-law = Закон
entry-kind-technology = Технология
entry-kind-roadmap = Дорожная карта
entered = Записано здесь
entered-none = Пока ничего. Enter записывает идею, «/3» в начале строки делает её зоной риска
entered-off = убрана с доски
entered-undo = Убрать с доски № { $no }
entered-mend = Исправить
pasted = Вставлено строк: { $n }
pasted-apart = Записать отдельными идеями: { $n }
pasted-one = Одной идеей

## Paper ballots

paper-serial = Номер бюллетеня
paper-numbers = Отмеченные идеи
paper-help = Номера через пробел: 12 17 4
paper-enter = Внести
paper-no-numbers = Напишите номера отмеченных идей
paper-not-now = Бюллетени вносят, пока идёт голосование или считаются голоса
paper-sending = Вносим бюллетень { $serial }
paper-entered = Бюллетень { $serial } внесён: { $list }
paper-taken-back = Бюллетень { $serial } не учтён: запись вернули
paper-list = Внесённые бюллетени
paper-none = Бумажных бюллетеней пока нет
paper-take-back = Вернуть бюллетень { $serial }

## Done, and how it is taken back

did-struck = Снята с голосования: № { $no }
did-text = Текст изменён: № { $no }
did-led = Объединённую идею показываем по № { $no }
did-different = Разные: № { $no } и № { $into }
did-granted = Просьба выполнена: № { $no }
did-declined = Оставлено как есть: № { $no }
did-muted = Идеи автора № { $no } больше не принимаем
did-unmuted = Идеи автора № { $no } снова принимаем
did-paper = Бюллетень { $serial } внесён
did-paper-back = Бюллетень { $serial } не учтён
undone-struck = Вернули в голосование: № { $no }
undone-text = Вернули прежний текст: № { $no }
undone-led = Вернули: объединённая идея показана как раньше
undone-different = Вернули пару: № { $no } и № { $into }
undone-granted = Вернули: просьба по № { $no } снова ждёт
undone-declined = Вернули: просьба по № { $no } снова ждёт
undone-muted = Вернули: идеи автора № { $no } принимаем
undone-unmuted = Вернули: идеи автора № { $no } не принимаем
undone-paper = Вернули: бюллетень { $serial } не учтён
undone-paper-back = Вернули: бюллетень { $serial } учтён

## Keys

key-text = Текст
key-urgent = Срочно скрыть
key-first = Похожие: объединить в первую
key-second = Похожие: объединить во вторую
key-different = Похожие: разные
key-later = Похожие: позже
key-number = Номер и Enter: объединить с ним
