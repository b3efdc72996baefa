### Organiser: set-up, event, links, printing, rehearsal; role link page; error pages.

## Set-up and role links

setup-title = Первый вход
setup-help = Эта ссылка открывает установку для её владельца и работает один раз
setup-go = Продолжить
setup-used = Ссылка первого входа уже использована. Мероприятие открывает ссылка организатора: её выпускает команда { $command }
enter-title = Вход по ссылке
enter-wait = Входим…
enter-invalid = Ссылка не подходит
enter-invalid-help = Её отозвали или она скопирована не целиком. Попросите у организатора новую
enter-no-secret = В ссылке не хватает конца после знака #. Скопируйте её целиком
enter-offline = Нет связи с сервером. Проверьте сеть и повторите

## Creating an event

events = Мероприятия
events-empty = Мероприятий пока нет
new-title = Новое мероприятие
new-template = Образец
new-template-session = Окружная стратегическая сессия
new-template-forum = Форум
new-template-blank = С чистого листа
new-template-help = Образец заполнит поля, их можно изменить
new-create = Создать мероприятие
new-people = Участники
form-problems = Проверьте отмеченные поля
new-created = Мероприятие создано. Код: { $code }
field-title = Название
field-title-help = Например: Стратегическая сессия «Образ будущего»
field-subtitle = Тема
field-subtitle-help = Строка под названием, по желанию
field-place = Город или место
field-tz = Часовой пояс
tz-others = Другие
field-language = Язык мероприятия
field-language-help = Язык экранов и плакатов. Телефон выбирает язык сам
field-track-word = Как называть части мероприятия
field-track-word-area = Площадки
field-track-word-section = Секции
field-track-word-stream = Треки
field-regions = Регионы
field-regions-help = По одному в строке. «Другой регион» и «Федеральный гость» добавим сами
field-regions-district = Добавить регионы Северо-Кавказского округа
field-regions-many = Регионов больше { $limit }. Сократите список
field-regions-long = Название региона: до { $limit } знаков. Сократите
field-groups = Группы участников
field-one-track-vote = Где можно голосовать
field-one-track-vote-off = { $preset ->
    [section] Во всех секциях
    [stream] На всех треках
   *[area] На всех площадках
}
field-one-track-vote-on = { $preset ->
    [section] Только в секции первого голоса
    [stream] Только на треке первого голоса
   *[area] Только на площадке первого голоса
}
field-tracks = { tracks }
field-tracks-n = Сколько: { $n }
field-track-add = { $preset ->
    [section] Добавить секцию
    [stream] Добавить трек
   *[area] Добавить площадку
}
field-track-remove = { $preset ->
    [section] Убрать секцию { $no }
    [stream] Убрать трек { $no }
   *[area] Убрать площадку { $no }
}
field-track-up = { $preset ->
    [section] Поднять секцию { $no } выше
    [stream] Поднять трек { $no } выше
   *[area] Поднять площадку { $no } выше
}
field-track-down = { $preset ->
    [section] Опустить секцию { $no } ниже
    [stream] Опустить трек { $no } ниже
   *[area] Опустить площадку { $no } ниже
}
field-track-title = Полное название
field-track-short = Короткое название
field-track-short-help = До { $limit } знаков: для экранов и телефонов
field-track-room = Аудитория
field-track-room-help = Например: ауд. 101
field-track-question = Вопрос участникам
field-required = Заполните это поле
field-optional = по желанию

## Time zones

tz-europe-kaliningrad = Калининград
tz-europe-moscow = Москва
tz-europe-samara = Самара
tz-asia-yekaterinburg = Екатеринбург
tz-asia-omsk = Омск
tz-asia-krasnoyarsk = Красноярск
tz-asia-irkutsk = Иркутск
tz-asia-yakutsk = Якутск
tz-asia-vladivostok = Владивосток
tz-asia-magadan = Магадан
tz-asia-kamchatka = Камчатка

## Settings

event-settings = Настройки мероприятия
track-settings = { track-name }: настройки
settings-page = Эта страница
settings-saved = Сохранено
settings-live = Изменения сразу видны на экранах и телефонах

## Lanes

organiser-title = Организатор
lanes = { tracks }
lane-phase = Сейчас
lane-connected = Подключились
lane-ideas = Идеи
lane-voted = Проголосовали
lane-votes = Голоса
lane-regions = Регионы
lane-held = Ждут проверки
lane-timer = Таймер
lane-sent = Итоги
lane-not-sent = Не переданы
lane-sent-version = Версия { $version }, { $time }
lane-ideas-off = Приём идей на паузе
lane-voting-off = Голосование на паузе
lane-enter = Войти как модератор
lane-send-ask = { track-name }: передать итоги на пленарное?
lane-send-help = Если экран пленарного переключается сам, итоги появятся на нём сразу
lane-reopen = Снова открыть доску
lane-reopen-ask = { track-name }: снова открыть доску?
lane-reopen-help = Итоги останутся, модератор сможет продолжить
lanes-total = Всего

## Links

links = Ссылки
links-help = Ссылка открывает страницу роли. Передавайте её только тому, кому она нужна
link-role = Роль
link-mint = Выпустить ссылку
link-minted = Ссылка готова. Показываем её один раз: скопируйте или напечатайте
link-for = Ссылка: { $role }
link-copy = Скопировать ссылку
link-made = Выпущена { $time }
link-devices = Устройств: { $n }
link-never = Ещё не открывали
link-revoke = Отозвать
link-revoke-ask = Отозвать ссылку? Открытые по ней страницы закроются
link-revoke-yes = Отозвать ссылку
link-revoked = Отозвана
links-of-event = Всё мероприятие
links-mint-all = Выпустить ссылки для всех ролей
links-minting = Выпускаем ссылки. Осталось: { $n }
links-fresh = Новых ссылок: { $n }. Показываем их один раз: напечатайте карточки или скопируйте
links-revoked = Отозваны: { $n }
links-empty = Ссылок пока нет
links-participants = Ссылка для участников
links-join = Вход для участников: { $address }

## Printing

print-title = Печать
print-help = Плакаты, бюллетени, памятки и порядок заседания
print-cards = Карточки ролей
print-cards-help = По карточке на каждую роль: QR-код и что делать
print-go = Напечатать
print-once = Напечатайте сейчас: когда страница закроется, эти ссылки больше не покажем
print-cards-none = Карточки печатаются для новых ссылок. Сначала выпустите их
card-title = { $role }
card-scan = Наведите камеру телефона или откройте ссылку на компьютере
card-keep = Не передавайте карточку: по ней войдёт любой
card-moderator = Нажмите «Открыть доску». В конце нажмите «Передать на пленарное» и «Передать»
card-scribe = Сортируйте идеи, пока люди говорят: заголовки, объединение, виды
card-screen = Откройте на компьютере у проектора и нажмите F11
card-plenary = Откройте на компьютере у проектора и нажмите F11
card-host = Экран пленарного переключается сам. Чтобы вести его, нажмите «Показать сейчас»
card-organiser = Ссылки, плакаты и ход всей работы
card-observer = Видно то же, что участникам. Менять ничего нельзя
card-spare = Если ноутбук выключился, откройте эту же ссылку на телефоне
poster-scan = Наведите камеру телефона
poster-address = Или откройте { $address }
poster-code = Код: { $code }
poster-steps = Напишите идею. Поддержите чужие
poster-anonymous = Без имени и без регистрации

## Rehearsal

rehearsal-title = Репетиция
rehearsal-help = Попробуйте всё заранее: учебные участники пишут идеи и голосуют
robots = Учебные участники
robots-n = Сколько
robots-n-range = Число от 1 до { $limit }
robots-speed = Скорость
robots-speed-1 = Как люди
robots-speed-5 = В 5 раз быстрее
robots-speed-20 = В 20 раз быстрее
robots-start = Добавить учебных участников: { $n }
robots-running = Работают учебные участники: { $n }
robots-stop = Остановить
robots-stopped = Учебные участники остановлены
robots-failed = Учебные участники не запустились. Попробуйте ещё раз
rehearsal-end = Закончить репетицию
rehearsal-end-ask = Закончить репетицию?
rehearsal-end-deleted = Удалим: участников, идеи, голоса, итоги и пометку РЕПЕТИЦИЯ
rehearsal-end-kept = { $preset ->
    [section] Останутся: мероприятие, секции и ссылки ролей
    [stream] Останутся: мероприятие, треки и ссылки ролей
   *[area] Останутся: мероприятие, площадки и ссылки ролей
}
rehearsal-end-final = Вернуть удалённое нельзя
rehearsal-end-yes = Удалить и закончить
rehearsal-ended = Репетиция закончена. Можно начинать

## Errors

error-not-found-title = Такой страницы нет
error-not-found = Проверьте адрес или введите код мероприятия
error-internal-title = Ошибка на сервере
error-internal = Ничего не потеряно. Обновите страницу через минуту
error-busy = Слишком много запросов сразу. Откройте страницу ещё раз через несколько секунд
error-forbidden-title = Эта страница не для этого устройства
error-forbidden = Откройте ссылку своей роли. Если её нет, попросите у организатора
error-home = Ввести код
error-id = Номер ошибки: { $id }

## Copies of the installation

backup-at = Копия: { $time }, { $place ->
    [outside] флешка
   *[here] этот компьютер
}
backup-full = { $place ->
    [outside] Копии на флешку не пишутся: на ней нет места
   *[here] Копии не пишутся: на диске сервера мало места
}
backup-gone = { $place ->
    [outside] Копии на флешку не пишутся: её вынули
   *[here] Копии не пишутся: папка копий пропала
}
backup-failed = { $place ->
    [outside] Копии на флешку не пишутся: проверьте её
   *[here] Копии не пишутся: проверьте диск сервера
}
backup-unreadable = { $place ->
    [outside] На флешке есть прежняя копия, которую не прочитать. Новая цела: { $time }
   *[here] Одну из прежних копий не прочитать. Новая цела: { $time }
}
