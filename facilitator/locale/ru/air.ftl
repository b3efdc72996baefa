### What is on the plenary screen, on phones.

air-now = Сейчас на экране
air-on-screen = На экране: { $title }
air-under-way = Идёт пленарное заседание
air-strip = Идёт заседание
air-vote-here = Когда зал будет голосовать, голосование откроется здесь само
air-follow = Следить за заседанием
air-hall-votes = Зал голосует: перейти
air-hall-agrees = Зал отвечает о согласии: перейти
air-to-results = Открыть итоги
air-supported = Поддержали: { $n } из { $all }

## Scenes

air-overview = { $preset ->
    [section] Все секции
    [stream] Все треки
   *[area] Все площадки
}
air-track = Идеи и голоса
air-track-of = { track-name }, идеи и голоса
air-track-top = Итоги
air-track-top-of = { track-name }, итоги
air-spotlight = Одна идея
air-spotlight-of = { track-name }, одна идея
air-growth-risk = Точки роста и зоны риска
air-laws = Законодательные инициативы
air-ballot = Голосование зала
air-cross-top = Главное по всем темам
air-groups = Согласие групп
air-groups-of = { track-name }, согласие групп
air-regions = Регионы
air-regions-of = { track-name }, регионы
air-consent = Проверяем согласие
air-plan = Решения
air-message = Объявление
air-result-qr = Итоги и решения остаются с вами
