### Documents as host and organiser order them. $size is a string.

documents = Документы
documents-help = Документ собирается из того, что записано сейчас. Файл хранится час
documents-language = Язык документов
documents-make = Сделать
documents-again = Сделать заново
documents-get = Скачать
documents-waiting = Начинаем…
documents-reading = Читаем данные…
documents-writing = Пишем документ…
documents-ready = Готово, { $size } КБ
documents-failed = Не получилось. Повторите
documents-many = Сразу делаем не больше трёх документов. Повторите, когда один из них будет готов
documents-offline = Нет связи с сервером. Повторите, когда она появится
document-docx = Протокол
document-docx-help = Word: для правки и подписи
document-pdf = Протокол
document-pdf-help = PDF: для печати и архива
document-xlsx = Таблицы
document-xlsx-help = Excel: итоги, идеи, решения, диаграммы
document-csv = Идеи
document-csv-help = CSV: для любых программ
document-pptx = Слайды
document-pptx-help = PowerPoint: итоги и решения
document-json = Пакет данных
document-json-help = JSON: для общей картины по стране, без имён
document-poster = Плакаты
document-poster-help = Вход по QR-коду: на двери и на стены
document-ballots = Бумажные бюллетени
document-ballots-help = С номерами, на листе несколько, разрезать по линиям
document-guide = Памятка модератора
document-guide-help = Одна страница: что делать по шагам
document-agenda = Порядок заседания
document-agenda-help = Для ведущего: сцены по минутам и клавиши
printouts-help = PDF для чёрно-белой печати, формат A4
printouts-more = PDF: плакат, бумажные бюллетени, памятка
printouts-track = Для кого
printouts-all = Все
printouts-first = Первый номер
printouts-count = Сколько на каждую доску
printouts-serials = Номера: от { $first } до { $last }
printouts-serials-wrong = Номера бюллетеней: от 1 до { $limit }. За раз не больше { $most }
printouts-start = Начало заседания
printouts-wifi = Сеть Wi-Fi в зале
printouts-wifi-name = Название сети
printouts-wifi-password = Пароль
printouts-wifi-help = Напечатаем на плакатах и не сохраним. Без названия оставим место, чтобы вписать рукой
document-passports = Паспорта технологий
document-passports-help = Word: шаги по порядку, чтобы повторить у себя

## Who is answerable for a decision

assignee-link = Ссылка ответственному
assignee-help = По ней он сам отметит, что стало с решением, в том числе после завершения. Новая ссылка отменяет прежнюю
assignee-once = Передайте ссылку сейчас: потом её можно будет только сделать заново
link-qr = Показать QR-код
link-qr-hide = Убрать QR-код
