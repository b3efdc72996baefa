### Urgent hide and two hosts, on the host's page.

hide-now = Срочно скрыть
hide-one = Скрыть с экрана: { $idea }
hide-back = Вернуть
hide-back-one = Вернуть на экран: { $idea }
hide-back-all = Вернуть все
hidden-ideas = Скрыто с экрана
hidden-ideas-n = Скрыто с экрана: { $n }
hidden-help = Вместо текста на экране и телефонах: «{ status-hidden }». Числа не меняются
did-hidden-now = Скрыто: на экране нейтральная сцена
did-hidden-one = Скрыто с экрана: { $list }
did-hidden-back = Снова можно прочитать: { $list }
host-key-hide = H: срочно скрыть
host-raced = Другой ведущий только что переключил экран: { $title }. Ваше нажатие не выполнено. Нажмите ещё раз, если нужно
ahead-hidden = Решения для экрана «План». Скрыто: { $n }
ahead-show-all = Показать все
ahead-closed = Итоги ещё закрыты: организатор открывает их на своей странице, вкладка «Завершение»
