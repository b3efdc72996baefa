### Страница команды тем: идеи всех площадок рядом, общие темы, заголовки для экрана. $no – строка вида «3-17».

themes-title = Общие темы
themes-search = Номер, как 3-17, или слово
themes-found = Найдено: { $n }
themes-search-none = Ничего не нашлось: { $query }
themes-columns = Все идеи
themes-families = Идей: { $n }
themes-empty = Идей пока нет
themes-none-found = Здесь не нашлось
themes-silent = Пишем молча: тексты пока видит только своя команда
themes-silent-count = Идей уже: { $n }
themes-ranked = По местам в итогах
themes-numbered = По номерам
themes-trial = Идёт пробный вопрос
themes-closed = Мероприятие завершено и обезличено: заголовки и связи больше не меняются
themes-host = Заголовки правит организатор. Вы можете связывать идеи

## An idea

themes-no = № { $no }
themes-headline-none = Заголовка нет: на экран пойдёт начало текста
themes-alike = похоже на № { $no }
themes-topic-of = Общая тема: { $list }
themes-headline = Заголовок
themes-link = Связать
themes-picked = Выбрана
themes-unpick = Не связывать
themes-unlink = Убрать из общей темы
themes-text = Текст
themes-changed = Заголовок изменён после передачи. На пленарном пока: { $headline }

## Sent results stay as they are

themes-frozen = Итоги переданы, версия { $version }. Новый заголовок сам в них не попадёт
themes-stale = Заголовков изменено после передачи: { $n }. Передайте итоги ещё раз с пульта модератора
themes-console = Пульт модератора { $no }
themes-locked = Сейчас заголовки менять нельзя: идёт голосование

## Linking

themes-picks = Связать: { $list }
themes-pick-more = { $preset ->
    [section] Выбрана: { $list }. Выберите похожую идею другой секции
    [stream] Выбрана: { $list }. Выберите похожую идею другого трека
   *[area] Выбрана: { $list }. Выберите похожую идею другой площадки
}
themes-pick-other = { $preset ->
    [section] Выбраны идеи одной секции. Добавьте идею другой
    [stream] Выбраны идеи одного трека. Добавьте идею другого
   *[area] Выбраны идеи одной площадки. Добавьте идею другой
}
themes-pick-clear = Отменить

## Side list

themes-side = Похожее и общие темы
themes-alike-title = { $preset ->
    [section] Похожее в разных секциях
    [stream] Похожее в разных треках
   *[area] Похожее на разных площадках
}
themes-alike-n = { $preset ->
    [section] Похожее в разных секциях: { $n }
    [stream] Похожее в разных треках: { $n }
   *[area] Похожее на разных площадках: { $n }
}
themes-alike-none = Похожих пар нет. Новые появятся здесь
themes-alike-wait = Сравниваем идеи…
themes-alike-failed = Не получилось сравнить идеи. Попробуем ещё раз сами
themes-alike-more = Ещё пар: { $n }
themes-not-same = Не одно и то же
themes-topics = Общие темы
themes-topics-n = Общие темы: { $n }
themes-topics-none = Пока ничего не связано
themes-votes-apart = Голоса связанных идей не складываются

## What was done

themes-did-linked = Связали: { $list }
themes-did-unlinked = Убрали из общей темы: { $list }
themes-did-apart = Не одно и то же: { $list }
themes-did-headline = Поправили заголовок: { $list }
themes-undone = Вернули как было

## Keys

themes-key-next = Следующая идея
themes-key-previous = Предыдущая идея
themes-key-sides = { $preset ->
    [section] Соседняя секция
    [stream] Соседний трек
   *[area] Соседняя площадка
}
themes-key-headline = Заголовок
themes-key-link = Выбрать для связи
themes-key-enter = Связать выбранные
themes-key-search = Поиск
themes-key-undo = Вернуть
