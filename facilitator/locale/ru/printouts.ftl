### What is printed to hang up, hand out and hold: posters, paper ballots, the moderator's guide, the host's agenda.

## Posters

sheet-wifi = 1 Wi-Fi
sheet-place = { $preset ->
    [section] 2 Секция
    [stream] 2 Трек
   *[area] 2 Площадка
}
sheet-place-hall = 2 Зал
sheet-place-event = 2 Мероприятие
sheet-scan = Наведите камеру телефона
sheet-address = Или откройте { $address }
sheet-code = Код
sheet-network = Сеть: { $name }
sheet-network-blank = Сеть
sheet-password = Пароль: { $password }
sheet-password-blank = Пароль
sheet-no-password = Без пароля
sheet-steps = Напишите идею. Поддержите чужие. Без имени и без регистрации
sheet-steps-hall = Голосуйте с телефона. Без имени и без регистрации
sheet-steps-event = { $preset ->
    [section] Выберите секцию, напишите идею, поддержите чужие
    [stream] Выберите трек, напишите идею, поддержите чужие
   *[area] Выберите площадку, напишите идею, поддержите чужие
}

## Paper ballots

slip-title = Бюллетень
slip-mark-most = Отметьте не больше: { $n }
slip-write-most = Впишите не больше: { $n }
slip-mark = Поставьте знак в клетке у номера идеи
slip-write = Номера идей, по одному в клетку
slip-give = Отдайте помощнику модератора
slip-give-hall = Отдайте помощникам в зале

## Moderator's guide

guide-title = Памятка модератора
guide-address = Участники: { $address }, код { $code }
guide-before = До начала
guide-before-link = Откройте на ноутбуке свою ссылку модератора. Её даёт организатор
guide-before-screen = Откройте ссылку экрана на компьютере у проектора и нажмите F11
guide-before-question = Проверьте вопрос. Нажмите на него, чтобы изменить
guide-before-poster = Повесьте плакат и войдите по нему со своего телефона
guide-before-trial = Дайте людям попробовать: «{ $name }». Ничего из пробы не сохранится
guide-open = Открываем
guide-open-press = Нажмите «{ $name }»: люди сразу смогут присылать идеи и голосовать
guide-open-plan = По плану: «{ $name }». Этапы сменяете вы, часы подскажут время
guide-open-switches = Приём идей и голосование включаются и выключаются по отдельности
guide-open-held = Сомнительное сначала видите только вы: пропустите или скройте
guide-sort = Разбираем идеи
guide-sort-help = Щёлкните идею и нажимайте клавиши в любой раскладке
guide-vote = Голосование
guide-vote-live = Без плана голосуют сразу и видят счёт. Голосов у каждого: { $n }
guide-vote-blind = По плану голосуют тайно: до итогов видно только, сколько людей проголосовали
guide-vote-paper = Кто без телефона, голосует на бумаге. Помощник вносит номер бюллетеня и номера идей
guide-vote-grace = После закрытия ещё { $n } секунд принимаем голоса с медленных телефонов
guide-reveal = Итоги и пленарное
guide-reveal-press = Нажмите «{ $name }». Итоги тайного голосования открываются по строке, с последней
guide-reveal-send = Нажмите «{ $name }», проверьте заголовки и подтвердите
guide-reveal-again = Нашли ошибку после передачи? Исправьте и передайте ещё раз: будет новая версия
guide-wrong = Если что-то не так
guide-wrong-wifi = Пропал Wi-Fi
guide-wrong-wifi-do = Продолжайте. Телефоны всё сохранят и отправят сами, когда появится связь
guide-wrong-laptop = Погас ноутбук
guide-wrong-laptop-do = Откройте свою ссылку на другом ноутбуке или телефоне: всё на месте
guide-wrong-troll = Кто-то хулиганит
guide-wrong-troll-do = Клавиша X: «{ $name }». Потом «{ $other }»
guide-wrong-mistake = Нажали не то
guide-wrong-mistake-do = Кнопка «{ $name }» или клавиша U, в течение минуты
guide-wrong-phone = Не входит телефон
guide-wrong-phone-do = Наберите адрес и код вручную или дайте бумажный бюллетень
guide-plan = План
guide-plan-sum = Всего: { $n } мин

## Host's agenda

order-title = Порядок пленарного заседания
order-start = Начало
order-what = Что на экране
order-scene = Сцена
order-no = №
order-rows = Строк
order-sent = Итоги
order-sent-at = версия { $version }, { $time }
order-not-sent = не переданы
order-nothing = без экрана
order-end = Конец
order-empty = План заседания пуст. Показывайте итоги из списка на своей странице
order-tracks = { $preset ->
    [section] Что передали секции
    [stream] Что передали треки
   *[area] Что передали площадки
}
order-printed = Напечатано: { $moment }
order-clicker = Клавиши и кликер

## Badges

badge-scan = Отсканируйте, чтобы голосовать
badge-badge = Участник
badge-none = Неиспользованных кодов нет
