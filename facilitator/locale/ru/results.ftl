### The results page and the page of one idea. $number and $no are strings, $moment is a string.

results-closed = Итоги пока закрыты
results-closed-help = Организатор ещё не открыл эту страницу. Загляните позже
results-to-event = Перейти к мероприятию
results-not-public = Эту страницу видит только команда мероприятия: организатор ещё не открыл её для всех
results-final = Мероприятие завершено: { $moment }. Цифры больше не изменятся
results-people = Участников: { $n }
results-nothing = Итогов пока нет. Они появятся здесь, когда их передадут на пленарное
results-print = Напечатать
results-decisions = Решения: { $n }
results-due = срок: { $date }
decision-from = Из идей:
decision-history = Что стало с решением
results-tracks = { $preset ->
    [section] Итоги секций
    [stream] Итоги треков
   *[area] Итоги площадок
}
results-track-none = Итоги ещё не переданы
results-hall = Голосование зала
results-version-at = версия { $version }, { $moment }
results-note = Примечание: { $note }
results-rest = Остальные: { $n }
results-near = «Почти поровну»: при повторном голосовании порядок мог бы измениться
results-story = Что стало с идеей № { $no }
results-laws = Законодательные инициативы
results-level-none = Уровень не указан
results-technologies = Технологии: { $n }
results-stages = Шагов: { $n }
results-passport = Паспорт технологии
keep = Увезти с собой
kept = Увезём с собой
keep-help = Отметьте технологии, которые хотите повторить у себя: их список останется на этом устройстве
results-ideas = Все идеи
results-ideas-of = { $track }: { $n }
results-back = Все итоги
results-became = Что стало с идеей
results-worded = Что решили участники
results-first-step = Первый шаг: { $step }
results-family = Вместе с ней: { $n }
results-unsaid = Текст этой идеи не публикуется
results-on-board = Записана на общей доске
results-merged = Объединена с
results-withdrawn = Отозвана автором
results-hidden = Скрыта модератором
results-held = Осталась на проверке у модератора
results-in-top = Вошла в топ, место: { $rank }
results-sent-at = Передана на пленарное: { $moment }
results-hall-place = В голосовании зала: { $n } из { $all }, место: { $rank }
results-decided = Решение { $no }: { $status }
results-busy = Сейчас документы делают сразу многие. Повторите через несколько секунд
kept-passports = Скачать паспорта: { $n }
decision-title = Решение { $no }
decision-page = Страница решения
follow-up = Что с решением сейчас
follow-up-help = Вы отвечаете за это решение. Каждая запись остаётся в его истории с датой
follow-up-status = Состояние
follow-up-done = Что сделано, например: передано в министерство
follow-up-reason = Почему отклонено
follow-up-empty = Напишите причину: её увидят авторы идеи
follow-up-save = Записать
follow-up-ended = Эта ссылка больше не действует. Попросите у организатора новую
results-contents = На этой странице
results-technologies-short = Технологии
results-own = Ваши идеи с этого устройства:
