### Who gets in: doors, seats that look made by one hand, PINs.

## Doors

seats = Вход и места
seats-found = Вход и места: посмотрите ({ $n })
doors = Двери
doors-switch = Пускать новых участников
doors-open = Двери открыты
doors-closed = Двери закрыты для новых
doors-help = Кто уже вошёл, остаётся и возвращается по своему коду. Новым скажем, что делать

## Seats that look made by one hand

one-hand = Похоже на одну руку
one-hand-help = Это подсказки, а не доказательства. Имён здесь нет, и выбора в тайном голосовании тоже
one-hand-looking = Смотрим…
one-hand-none = Ничего необычного
one-hand-since = Наблюдаем с этого времени: { $time }
one-hand-burst = Много новых мест из одной сети: { $n }
one-hand-burst-why = Все появились за { $seconds } с. Обычно за 10 с: { $usual }. Так бывает и честно: весь зал сразу сканирует код
one-hand-hops = Одно устройство меняло места: { $n }
one-hand-hops-why = Оно входило в эти места по личным кодам. Так бывает и честно: помощник сажает людей с одного планшета
one-hand-same = Одинаковый выбор почти одновременно: { $n }
one-hand-same-why = Одни и те же идеи ({ $ideas }) отмечены за { $seconds } с. Изредка так совпадает само
one-hand-began = Начало: { $time }
one-hand-here = Сейчас здесь: { $n }
one-hand-votes = Видимых голосов: { $n }
one-hand-gone = Этой группы уже нет в списке. Посмотрите на него ещё раз

## Put aside

aside = Отложены до проверки
aside-help = Голоса этих мест сохранены, но не считаются. Их идеи ждут модератора. Зал об этом не узнает, сами участники увидят, что их голоса проверяют
aside-put = Не учитывать до проверки
aside-back = Снова учитываем: { $n } { $n ->
    [one] место
    [few] места
   *[many] мест
}
aside-ideas = Ждут модератора: { $n }
aside-take-back = Вернуть
aside-again = Снова отложить

## PINs

pin = PIN
pin-title = Войти по коду мероприятия и PIN
pin-why = PIN выдаёт организатор вместе со ссылкой роли. Можно просто открыть и саму ссылку
pin-help = Цифр: 6
pin-short = В PIN шесть цифр
pin-track = { $preset ->
    [section] Номер секции
    [stream] Номер трека
   *[area] Номер площадки
}
pin-track-short = Напишите номер
pin-go = Войти
pin-make = Выдать PIN
pin-renew = Выдать новый PIN
pin-is-none = PIN не выдан
pin-is-made = PIN выдан
pin-shown = PIN: { $pin }
pin-once = Показываем один раз. С ним можно войти на другом устройстве по адресу { $address }
pin-home = Войти как участник
