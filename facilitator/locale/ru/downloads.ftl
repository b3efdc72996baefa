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
