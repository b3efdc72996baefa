### Codes of badges and lists, for the organiser.

badges = Коды для бейджей
badges-help = Для голосований, где важно, кто голосует. Участник один раз сканирует код, и его телефон подтверждён. Чей код какому месту достался, не записываем
badges-looking = Смотрим…
badges-used = Коды на бейджи, использованы: { $used } из { $made }
badges-list-used = Коды по списку, использованы: { $used } из { $made }
badges-count = Сколько кодов
badges-make = Сделать коды
badges-made = Сделано кодов: { $n }
badges-most = Можно ещё: { $n }
badges-list = Коды по списку
badges-entries = Список
badges-entries-help = По одному человеку в строке, например фамилия и имя. Кто уже в списке, второго кода не получит
badges-entry-long = Слишком длинная строка: { $entry }… Знаков не больше { $n }
badges-list-make = Сделать по списку
badges-list-make-n = Сделать по списку: { $n }
badges-entries-shown = Список: { $n }
badges-entry-used = код использован
badges-end = Отменить неиспользованные: { $n }
badges-end-ask = Отменить неиспользованные коды: { $n }?
badges-end-help = Напечатанные карточки перестанут работать. Кто уже подтверждён, голосует дальше
badges-end-yes = Отменить коды
