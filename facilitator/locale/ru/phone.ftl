### The phone in a plan: joining, the steps of a plan, the ballot, results, agreement, what became of one's ideas.

## The clock of a step

clock-paused = Пауза. Осталось: { $time }
clock-over = Сверх плана: { $time }

## Joining a plan

join-find = Найти регион
join-none = Такого региона в списке нет. Выберите «Другой регион»

## Writing

compose-fold = Новая идея: в копилку
compose-muted = Модератор приостановил приём идей от вас. Голосовать можно
compose-none-left-plan = Все идеи, которые можно отправить здесь, уже отправлены
silent-why = Пишем молча: тексты пока видят только модератор и помощник. Так каждый успеет подумать сам
silent-ideas = На доске идей: { $n }
silent-regions = регионов: { $n }
alike = Похоже на № { $no }
alike-ask = Похоже на № { $no }: поддержать её?
alike-support = Поддержать № { $no }
alike-done = Вы поддержали № { $no }. Ваш текст на месте
names-found = В тексте есть имя: { $names }. Лучше без имён
names-send = Отправить так
names-fix = Исправить

## Before the ballot

draft-lead = Готовим голосование. Оно откроется здесь само
ballot-voided = Голосование отменено, голоса не учтены. Если откроют новое, проголосуйте ещё раз

## Reading round

read-tab = Карточки
read-ask = Насколько это важно?
read-at = Карточка { $n } из { $all }
mark-0 = Не важно
mark-1 = Важно
mark-2 = Очень важно
mark-late = Чтение уже закончилось. Эта отметка не учтена
read-why = Ваши отметки не видит никто. Вместе с другими они подскажут, что вынести на голосование
read-back = Назад
read-next = Дальше
read-done = Спасибо! Все карточки прочитаны
read-more = Ещё карточки
read-again = Посмотреть отметки
read-wait = Скоро голосование. Оно откроется здесь само
read-late = Скоро голосование. Читать уже не успеть, подождите немного
read-none = Карточек для вас пока нет. Скоро голосование
read-dealing = Раздаём карточки…

## The ballot

vote-tab = Голосование
vote-lead = Поддержите самое важное. Голосов у вас: { $n }
vote-blind = Голосуем тайно: итоги видны после завершения. Менять выбор можно до конца, порядок идей у каждого свой
blind-lead = Голосуем тайно: итоги видны после завершения
vote-order = Менять выбор можно до конца. Порядок идей у каждого свой
vote-struck = № { $no } снята с голосования
vote-disowned = Автор отозвал идею. Голосовать за неё по-прежнему можно
count-lead = Голосование закрыто. Считаем голоса
receipt-mine = Код учёта голосов
receipt-help = Этот код есть в протоколе. Он подтверждает, что ваши голоса учтены, и не показывает, за что они
told-struck-back = Идею № { $no } сняли с голосования: вам вернулся голос

## Results

reveal-soon = Сейчас откроем итоги
rows-left = Открываем снизу вверх. Осталось: { $n }
near-help = «Почти поровну»: при повторном голосовании порядок мог бы измениться
share = { $n } %
parts = Голоса до объединения: { $list }
part = № { $no }: { $n }
mine-part = в ней ваша идея

## Refining and agreement

deepen-tab = Доработка
deepen-none = Формулировки появятся здесь
deepen-soon = Формулировку уточняют
first-step = Первый шаг:
stance-tab = Согласие
stance-ask = Насколько вы согласны?
stance-at = Формулировка { $n } из { $all }
stance-5 = Полностью за
stance-4 = За
stance-3 = Можно принять
stance-2 = Есть сомнения
stance-1 = Против
stance-mine = Ваш ответ: { $level }
stance-none = Ответа нет
stance-done = Спасибо! Ответы записаны. Изменить их можно, пока идёт проверка согласия
stance-left = Ответили не на все. Вернуться можно в любой момент
stance-late = Проверка согласия уже закончилась. Этот ответ не учтён
stance-answered = Ответили: { $n }
stance-median = Медиана: { $level }
stance-between = между «{ $low }» и «{ $high }»
stance-objected = Возражение: { $text }
objection = Возражение
objection-add = Добавить возражение
objection-help = Войдёт в протокол без имени. Можно не писать
objection-save = Записать возражение
objection-saved = Возражение записано
objection-held = { status-held }
objection-struck = Модератор убрал возражение: другие его не видят

## What became of one's idea

story-edit = Вы попросили изменить идею. Ждём ответа модератора
story-withdraw = Вы попросили отозвать идею. Ждём ответа модератора
story-not-same = Вы ответили: «Это не одно и то же». Это показали модератору
story-declined = Модератор оставил как есть
story-disowned = Вы отозвали идею. Её номер и голоса остаются в голосовании
not-same = Это не одно и то же
ask-edit = Попросить изменить
ask-withdraw = Попросить отозвать
ask-edit-title = Как изменить идею № { $no }?
ask-edit-send = Отправить модератору
ask-withdraw-ask = Попросить модератора отозвать идею № { $no }?
ask-withdraw-yes = Попросить
told-muted = Модератор приостановил приём идей от вас. Голосовать можно
told-unmuted = Модератор снова принимает идеи от вас
told-declined = Модератор отклонил вашу просьбу
told-same = Модератор посмотрел и оставил идеи вместе
told-apart = Идея снова отдельно
told-changed = Модератор изменил идею по вашей просьбе
told-withdrawn = Модератор отозвал идею по вашей просьбе

## The plenary

hall-calm = Смотрите на экран. Голосование откроется здесь само
hall-decisions = Решения

## Closed doors

outside-title = Пока вход закрыт
outside-wait = Когда двери откроют, страница войдёт сама

## Storage

conn-offline-open = Нет связи. Не закрывайте страницу

## Votes being checked

aside-phone = Организатор проверяет ваши голоса. Они сохранены, но пока не учитываются. Обратитесь к нему, если это ошибка
