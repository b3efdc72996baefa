### The phone: joining, ideas, votes, own ideas, results.

## Joining by code

home-title = Введите код с экрана
home-code = Код мероприятия
home-code-help = 6 цифр, например 417 208
home-go = Войти
home-team = Я из команды
home-code-short = В коде 6 цифр. Проверьте, все ли введены
home-code-wrong = Такого кода нет. Проверьте цифры на экране
privacy = Имя, телефон и почту не спрашиваем; другие видят тексты идей, а также регион и группу, если вы их укажете, а кто как голосует, не показываем никому.
privacy-any = Телефон и почту не спрашиваем; другие видят тексты идей, а также регион и группу, если вы их укажете, а кто как голосует, не показываем никому.
privacy-names = Имя можно назвать, если захотите: для этого мы спросим согласие. Телефон и почту не спрашиваем; другие видят тексты идей, а также регион и группу, если вы их укажете, а кто как голосует, не показываем никому.
tracks-title = { choose-track }
tracks-room = Где: { $room }
tracks-plenary-now = Идёт сейчас
tracks-empty = { $preset ->
    [section] Секций пока нет. Обратитесь к организатору
    [stream] Треков пока нет. Обратитесь к организатору
   *[area] Площадок пока нет. Обратитесь к организатору
}

## Return code

return-title = Вернуться по личному коду
return-why = Открывали с другого телефона или в другом браузере? Введите код, который вам показали
return-label = Личный код
return-help = 6 букв и цифр, например K7M-4PX
return-go = Вернуться
return-wrong = Такого личного кода нет. Проверьте буквы и цифры
return-mine = Ваш личный код: { $code }
return-mine-help = Запишите его: он понадобится на другом телефоне или в другом браузере

## Before the start

lobby-help = Модератор скоро откроет доску. Идею можно написать уже сейчас
lobby-draft = Черновик сохранён. Отправим, когда откроется доска
lobby-opened = Доска открыта

## Composer

compose-label = Ваша идея одной-двумя фразами
compose-send-kept = Отправить в копилку
compose-paused = Приём идей на паузе. Новую идею положим в копилку
compose-sent = Отправлено: № { $no }
compose-left = Можно отправить ещё: { $left }
compose-none-left = Все идеи, которые можно отправить здесь, уже отправлены. Можно голосовать
compose-another = Ещё одна идея
draft-kept = Черновик сохранён на этом телефоне

## Feed

feed-new = Новые
feed-top = Топ
feed-resort = Обновить порядок
feed-end = Это все идеи
feed-first-of-region = Первая идея от региона: { $region }. Спасибо!

## Votes

vote = Поддержать
vote-on = Вы поддержали
vote-off = Голос снят
dock-left = Осталось: { $left } из { $budget }
dock-none = Голоса закончились
dock-mine = Мои голоса
votes-counted = Ваши голоса учтены
voting-paused-help = Голосование на паузе. Ваши голоса сохранены

## Exchange and own votes

swap-title = Голоса закончились. Снимите один, чтобы отдать сюда
swap-to = Отдадим голос идее № { $no }
swap-take = Снять и отдать сюда
swap-done = Голос перешёл от № { $from } к № { $no }
votes-title = Мои голоса
votes-empty = Голосов пока нет. Нажмите «Поддержать» под идеей
votes-take = Снять голос
vote-counted = Голос учтён
vote-waiting = Голос ждёт: учтём его, когда освободится место
vote-doubled = Объединили с № { $no }: считаем один голос
vote-asleep = Идеи нет на доске, голос вернулся к вам
told-merged-back = Объединили № { $no } и № { $into }: вам вернулся голос
told-merged = Объединили № { $no } и № { $into }. Ваш голос сохранён
told-unmerged = Идеи № { $no } и № { $into } снова отдельно
told-waiting = Голос за № { $no } ждёт
told-woke = Голос за № { $no } снова учтён
told-hidden-back = Идею № { $no } скрыли: вам вернулся голос
told-restored = Идея № { $no } снова на доске

## My ideas

my-ideas = Мои идеи
my-empty = Здесь появятся ваши идеи и то, что с ними стало
my-refused = Не отправлено
my-resend = Исправить и отправить
my-discard = Убрать
my-visible = { status-visible }
my-held = { status-held }
my-hidden = { status-hidden-reason }
my-hidden-plain = Скрыта модератором
my-kept = { status-kept-help }
my-merged = { merged-with }
my-withdrawn = Вы отозвали эту идею
my-in-top = { $preset ->
    [section] Ваша идея вошла в топ секции
    [stream] Ваша идея вошла в топ трека
   *[area] Ваша идея вошла в топ площадки
}
my-handed-over = Передана на пленарное
my-edit = { edit }
my-edit-title = Изменить идею № { $no }
my-withdraw = Отозвать
my-withdraw-ask = Отозвать идею № { $no }? Номер останется, текст исчезнет
my-withdraw-yes = Отозвать
my-locked = За эту идею уже голосуют. Изменить её поможет модератор

## Moving to another track

move-title = { to-another-track }
move-help = Идеи и голоса останутся
move-ask = { $preset ->
    [section] Сейчас вы в секции { $from }. Перейти в секцию { $no }? Идеи и голоса останутся
    [stream] Сейчас вы на треке { $from }. Перейти на трек { $no }? Идеи и голоса останутся
   *[area] Сейчас вы на площадке { $from }. Перейти на площадку { $no }? Идеи и голоса останутся
}
move-yes = Перейти
move-stay = Остаться

## Region and group

profile-region = Откуда вы?
profile-group = Кого вы сегодня представляете?
profile-why = Так станет видно, что идеи собраны от всех. Можно пропустить
profile-skip = Пропустить
profile-thanks = Спасибо!
profile-mine = Регион и группа
profile-choose = Выберите из списка

## Results

results-waiting = Голосование закрыто. Модератор готовит итоги
results-sent = Итоги переданы на пленарное
results-voted-mine = вы поддержали
results-all = Все идеи
results-top = { $preset ->
    [section] Топ секции
    [stream] Топ трека
   *[area] Топ площадки
}
results-empty = { $preset ->
    [section] В этой секции идей нет
    [stream] На этом треке идей нет
   *[area] На этой площадке идей нет
}
results-kept = Новую идею положим в копилку: модератор к ней вернётся
thanks = Спасибо за идеи и голоса!

## Observer

observer-help = Вы наблюдатель: видите то же, что участники

## The event is closed

ended-title = Мероприятие завершено
ended-thanks = Спасибо за ваши идеи и голоса!
ended-results = Посмотреть итоги
ended-anonymous = Все записи обезличены: узнать, кто что предложил и как голосовал, не сможет никто
story-page = Страница идеи в итогах
