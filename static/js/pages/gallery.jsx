// Every component in its states with demonstration data: for eyes, linked from nowhere. The view is named in the hash.
import { Check, Merge, Undo2 } from 'lucide';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import commonEn from '../../../facilitator/locale/en/common.ftl';
import participantEn from '../../../facilitator/locale/en/participant.ftl';
import refusalsEn from '../../../facilitator/locale/en/refusals.ftl';
import screensEn from '../../../facilitator/locale/en/screens.ftl';
import staffEn from '../../../facilitator/locale/en/staff.ftl';
import common from '../../../facilitator/locale/ru/common.ftl';
import participant from '../../../facilitator/locale/ru/participant.ftl';
import refusals from '../../../facilitator/locale/ru/refusals.ftl';
import screens from '../../../facilitator/locale/ru/screens.ftl';
import staff from '../../../facilitator/locale/ru/staff.ftl';
import { createI18n } from '../core/i18n.js';
import { Badge } from '../ui/badge.jsx';
import { Bar, BarLegend } from '../ui/bar.jsx';
import { pagesOf } from '../ui/brackets.js';
import { Button } from '../ui/button.jsx';
import { Card } from '../ui/card.jsx';
import { Choice, Segmented, Switch, Tabs } from '../ui/choice.jsx';
import { Composer, KindEditor } from '../ui/composer.jsx';
import { ConsolePage } from '../ui/console.jsx';
import { Dock } from '../ui/dock.jsx';
import { Field, Select } from '../ui/field.jsx';
import { HeadlineEditor } from '../ui/headline.jsx';
import { I18n } from '../ui/i18n.jsx';
import { Confirm, Empty, Notice, UndoLine } from '../ui/messages.jsx';
import { OverviewList, OverviewTile } from '../ui/overview.jsx';
import { PhonePage, PhoneTitle } from '../ui/phone.jsx';
import { Pill } from '../ui/pill.jsx';
import { Qr } from '../ui/qr.jsx';
import { RankingList } from '../ui/ranking.jsx';
import { Sheet } from '../ui/sheet.jsx';
import { BigCount, Preview, Spotlight, Stage, StageEmpty, StagePage, StageQuestion, Wall } from '../ui/stage.jsx';
import { Strip } from '../ui/strip.jsx';
import { applyTheme, LanguageSwitch, ThemeSwitch } from '../ui/theme.jsx';
import { Thread } from '../ui/thread.jsx';
import { Timer } from '../ui/timer.jsx';
import { Weave } from '../ui/weave.jsx';

const i18n = location.hash.endsWith('/en')
  ? createI18n('en', [commonEn, participantEn, refusalsEn, screensEn, staffEn])
  : createI18n('ru', [common, participant, refusals, screens, staff]);
const now = () => Date.now();
const soon = Date.now() + 252_000;
const nothing = () => {};

const QUESTION = 'Что мы изменим за три года, чтобы пожилому человеку было спокойно и интересно жить?';
const IDEAS = [
  { no: 17, kind: 'proposal', region: 'Ставропольский край', text: '«Социальный звонок»: волонтёр дважды в неделю звонит одинокому пожилому человеку и при тревожном ответе вызывает социального работника.' },
  { no: 4, kind: 'risk', region: 'Республика Дагестан', text: 'Мошенники звонят пожилым именно в дни доставки пенсии.' },
  { no: 31, kind: 'law', level: 'federal', region: 'Кабардино-Балкарская Республика', text: 'Закрепить за родственником, который ухаживает за лежачим больным, право на две недели оплачиваемого отдыха в год: на это время человека берёт на себя социальная служба. Сейчас люди ухаживают годами без единого дня отдыха, болеют сами, теряют работу, а учреждение в итоге получает двоих подопечных вместо одного.' },
  { no: 112, kind: 'technology', region: 'Республика Ингушетия', text: 'Школа ухода на дому', stages: ['Участковый находит семьи, где есть лежачий больной', 'Медсестра учит ухаживать: три занятия дома', 'Прокат кровати и подъёмника на полгода'] },
];
const ROWS = [
  { id: 'a', no: 4, headline: 'Одно окно по телефону: человек рассказывает о беде один раз, не пять раз', n: 31, rank: 1 },
  { id: 'b', no: 17, headline: 'Социальный звонок одиноким пожилым дважды в неделю силами волонтёров', n: 29, rank: 2 },
  { id: 'c', no: 12, headline: 'Школа ухода для родных лежачих больных: обучение и прокат кроватей', n: 27, rank: 3 },
  { id: 'd', no: 8, headline: 'Переносимая индивидуальная программа при переезде в другой регион', n: 19, rank: 4 },
  { id: 'e', no: 23, headline: 'Социальный автобус для сёл без круглогодичной дороги по расписанию', n: 14, rank: 5 },
];
/** @param {number[]} ranks @param {number[]} tiers */
const placed = (ranks, tiers) =>
  ROWS.map((row, index) => ({ ...row, rank: ranks[index] ?? 1, tier: tiers[index], n: row.n - (index === 2 && ranks[2] === 2 ? -2 : 0) }));
const MIXED = ROWS.slice(0, 4).map((row, index) => ({ ...row, track: [1, 3, 5, 2][index] ?? 1, of: [44, 38, 41, 52][index] ?? 40 }));
const QR = { size: 25, d: 'M0 0h7v1h-7zM9 0h1v1h-1zM12 0h2v1h-2zM15 0h2v1h-2zM18 0h7v1h-7zM0 1h1v1h-1zM6 1h1v1h-1zM8 1h1v1h-1zM10 1h3v1h-3zM16 1h1v1h-1zM18 1h1v1h-1zM24 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM8 2h5v1h-5zM18 2h1v1h-1zM20 2h3v1h-3zM24 2h1v1h-1zM0 3h1v1h-1zM2 3h3v1h-3zM6 3h1v1h-1zM9 3h2v1h-2zM18 3h1v1h-1zM20 3h3v1h-3zM24 3h1v1h-1zM0 4h1v1h-1zM2 4h3v1h-3zM6 4h1v1h-1zM8 4h6v1h-6zM18 4h1v1h-1zM20 4h3v1h-3zM24 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM9 5h3v1h-3zM18 5h1v1h-1zM24 5h1v1h-1zM0 6h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1zM14 6h1v1h-1zM16 6h1v1h-1zM18 6h7v1h-7zM2 8h5v1h-5zM9 8h8v1h-8zM19 8h4v1h-4zM1 10h9v1h-9zM12 10h3v1h-3zM17 10h5v1h-5zM3 12h6v1h-6zM11 12h6v1h-6zM20 12h5v1h-5zM0 14h4v1h-4zM6 14h7v1h-7zM15 14h8v1h-8zM8 16h9v1h-9zM20 16h1v1h-1zM0 18h7v1h-7zM9 18h5v1h-5zM16 18h9v1h-9zM0 19h1v1h-1zM6 19h1v1h-1zM10 19h6v1h-6zM0 20h1v1h-1zM2 20h3v1h-3zM6 20h1v1h-1zM12 20h9v1h-9zM0 21h1v1h-1zM2 21h3v1h-3zM6 21h1v1h-1zM9 21h4v1h-4zM17 21h6v1h-6zM0 22h1v1h-1zM2 22h3v1h-3zM6 22h1v1h-1zM11 22h9v1h-9zM0 23h1v1h-1zM6 23h1v1h-1zM8 23h6v1h-6zM19 23h5v1h-5zM0 24h7v1h-7zM9 24h7v1h-7zM20 24h4v1h-4z' };

/** @param {number} at @param {object} [more] */
const idea = (at, more) => ({ ...(IDEAS[at] ?? /** @type {any} */ (IDEAS[0])), ...more });
/** @param {boolean} on @param {number|null} count @param {object} [more] */
const vote = (on, count, more) => ({ on, count, onToggle: nothing, ...more });

function PhoneVote() {
  const [supported, setSupported] = useState(true);
  return (
    <PhonePage
      no={1}
      strip={<Strip no={1} phase="Идеи и голоса" right={<Timer endsAt={soon} now={now} />} />}
      dock={<Dock budget={5} left={supported ? 2 : 3} onMine={nothing} />}
    >
      <PhoneTitle>{QUESTION}</PhoneTitle>
      <div class="cards">
        <Card idea={idea(0)} vote={vote(supported, 28 + Number(supported), { onToggle: setSupported })} />
        <Card idea={idea(1)} vote={vote(false, 11)} />
        <Card idea={idea(2)} members={[4, 12]} regions={3} own vote={vote(false, 9)} onMember={nothing} />
        <Card idea={idea(3)} vote={vote(true, null, { state: 'waiting' })} />
      </div>
    </PhonePage>
  );
}

function PhoneStates() {
  return (
    <PhonePage no={3} strip={<Strip no={3} offline rehearsal />} dock={<Dock budget={5} left={0} onMine={nothing} />}>
      <Pill count={12} onClick={nothing} />
      <div class="cards">
        <Card idea={idea(0, { no: null })} own delivery={{ state: 'waiting' }} />
        <Card idea={idea(1)} own held delivery={{ state: 'sent' }} />
        <Card
          idea={idea(1, { no: null })}
          own
          delivery={{ state: 'refused', message: 'Лишние знаки: 34. Сократите текст', onRetry: nothing, onDismiss: nothing }}
        />
        <Card
          idea={idea(1, { no: 9 })}
          vote={vote(false, 6, { state: 'refused', message: 'Голоса закончились. Снимите один, чтобы отдать сюда', onDismiss: nothing })}
        />
        <Card idea={idea(0, { no: 40 })} vote={vote(false, 6, { disabled: true })} note="Голосование на паузе. Ваши голоса сохранены" />
      </div>
      <Notice tone="ok" title="Отправлено: № 41">Ваша идея на доске.</Notice>
      <Notice tone="warn" action={{ label: 'Повторить', onClick: nothing }} onDismiss={nothing}>Медленная связь: обновляем раз в несколько секунд</Notice>
      <Notice tone="error" onDismiss={nothing}>Такого кода нет. Проверьте буквы и цифры</Notice>
      <Notice tone="info">Модератор скоро откроет доску. Идею можно написать уже сейчас</Notice>
      <Empty action={{ label: 'Написать идею', onClick: nothing }}>Пока тихо. Первая идея появится здесь.</Empty>
    </PhonePage>
  );
}

function PhoneCompose() {
  const [draft, setDraft] = useState(/** @type {any} */ ({ text: 'Мошенники звонят пожилым именно в дни доставки пенсии. '.repeat(6).trim(), kind: 'technology', level: null, stages: ['Найти семьи', ''] }));
  return (
    <PhonePage no={5} strip={<Strip no={5} phase="Идеи и голоса" right={<Timer endsAt={soon} now={now} />} />}>
      <PhoneTitle>{QUESTION}</PhoneTitle>
      <Composer draft={draft} onDraft={setDraft} onSend={nothing} />
      <KindEditor value={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      <KindEditor value={{ kind: 'law', level: 'regional', stages: [] }} onChange={nothing} />
    </PhonePage>
  );
}

function PhoneForms() {
  const [tab, setTab] = useState('new');
  const [open, setOpen] = useState(location.hash.includes('sheet'));
  return (
    <PhonePage
      no={2}
      strip={<Strip no={2} phase="Скоро начнём" />}
      after={
        <Sheet open={open} title="Мои голоса" onClose={() => setOpen(false)} footer={<Button wide tone="primary" size="big">Снять и отдать сюда</Button>}>
          <div class="cards">
            <Card idea={idea(0)} chosen><Button wide>Снять голос</Button></Card>
            <Card idea={idea(1)} chosen><Button wide>Снять голос</Button></Card>
          </div>
        </Sheet>
      }
    >
      <Tabs label="Порядок" tabs={[{ id: 'new', label: 'Новые', count: 58 }, { id: 'top', label: 'Топ' }]} value={tab} onChange={setTab} />
      <Field label="Код мероприятия" hint="6 цифр, например 417 208" code inputMode="numeric" value="417208" onInput={nothing} error="Такого кода нет. Проверьте цифры на экране" />
      <Choice
        label="Кого вы сегодня представляете?"
        value="ngo"
        onChange={nothing}
        options={['Профессиональное сообщество', 'НКО', 'Получатели услуг', 'Органы власти'].map((label, index) => ({ value: index === 1 ? 'ngo' : label, label }))}
      />
      <Select label="Откуда вы?" value="a" onChange={nothing} options={[{ value: 'a', label: 'Карачаево-Черкесская Республика' }]} />
      <a class="list-row" href="#tracks"><Badge no={3} size="l" /><span>Площадка 3 · Качество и доступность услуг<small>Где: ауд. 101</small></span></a>
      <ThemeSwitch value="auto" onChange={applyTheme} />
      <LanguageSwitch value="ru" onChange={nothing} />
      <Button onClick={() => setOpen(true)}>Мои голоса</Button>
    </PhonePage>
  );
}

function PhoneResults() {
  return (
    <PhonePage no={4} strip={<Strip no={4} phase="Итоги переданы" />}>
      <RankingList size="phone" no={4} voters={44} rows={placed([1, 2, 2, 4, 5], [1, 1, 1, 2, 2]).map((row, index) => ({ ...row, meta: index === 1 ? <span class="mine">вы поддержали</span> : null }))} />
      <BarLegend of={244} />
      <Bar n={131} of={244} />
      <Bar n={1} of={244} />
      <Bar n={0} of={12} />
      <Bar n={12} of={12} />
    </PhonePage>
  );
}

function Console() {
  const [on, setOn] = useState(true);
  const [headline, setHeadline] = useState('Переносимая индивидуальная программа при переезде');
  return (
    <ConsolePage
      no={3}
      title="Площадка 3 · ауд. 101"
      subtitle="Качество и доступность услуг"
      planTitle="План"
      sideTitle="На проверке: 2"
      bar={<Timer endsAt={soon} now={now} size="laptop" />}
      plan={[
        <p key="q" class="screen-title">{i18n.t('connected', { n: 46 })}</p>,
        <Switch key="a" label="Приём идей" on={on} onChange={setOn} />,
        <Switch key="b" label="Голосование" on={false} onChange={nothing} hint="Участники видят, что голосование на паузе" />,
        <UndoLine key="u" text="Голосование на паузе" until={Date.now() + 48_000} now={now} onUndo={nothing} keyHint="U" />,
        <Notice key="n" tone="info">Итоги появляются на экране сразу, на 20 с, по очереди</Notice>,
      ]}
      primary={<Button tone="primary" size="big" wide>Передать на пленарное</Button>}
      side={[
        <h2 key="h" class="block-title">На проверке</h2>,
        <Card key="c" idea={idea(1)} held><div class="row"><Button tone="primary" icon={Check}>Показать всем</Button><Button tone="danger" keyHint="H">Скрыть</Button></div></Card>,
        <Confirm key="x" question="Отозвать ссылку помощника? Все его устройства выйдут." yes="Отозвать" danger onYes={nothing} onNo={nothing} />,
      ]}
    >
      <div class="stack">
        <Segmented label="Порядок" hideLabel value="top" onChange={nothing} options={[{ value: 'new', label: 'Новые' }, { value: 'top', label: 'Топ' }, { value: 'number', label: 'По номеру' }]} />
        <div class="cards">
          <Card idea={idea(0, { headline: 'Социальный звонок одиноким пожилым дважды в неделю' })} chosen members={[4, 12]} regions={3}>
            <Bar n={29} of={44} size="laptop" />
            <div class="row">
              <Button keyHint="E">Заголовок</Button><Button icon={Merge} keyHint="M">Объединить</Button><Button keyHint="S">Показать крупно</Button><Button tone="quiet">Ещё</Button><Button disabled>Закрепить</Button><Button pressed>Закреплена</Button><Button icon={Undo2} label="Вернуть" /><Button tone="danger-primary">Завершить</Button>
            </div>
          </Card>
          <Card idea={idea(2)}><Bar n={9} of={44} size="laptop" /></Card>
        </div>
        <HeadlineEditor value={headline} onInput={setHeadline} onSave={nothing} onCancel={nothing} track={3} title="Качество и доступность" no={8} n={19} voters={44} suggestion="Взять начало" />
      </div>
    </ConsolePage>
  );
}

function Previews() {
  return (
    <div class="page stack">
      <h1 class="screen-title">Так увидит пленарное</h1>
      <Preview label="16:9"><SceneTop /></Preview>
      <Preview label="4:3" ratio={4 / 3}><SceneTied /></Preview>
      <div class="row">{[1, 2, 3, 4, 5, 6, 7, 8, 12].map((no) => <Badge key={no} no={no} size="l" />)}{[1, 2, 3, 4, 5, 6, 7, 8].map((no) => <Badge key={no} no={no} size="s" />)}</div>
      {[1, 2, 3, 4, 5].map((no) => <Thread key={no} no={no} share={0.5 + no / 10} />)}
    </div>
  );
}

function Poster() {
  return (
    <div class="poster t5">
      <div class="poster-band"><Thread no={5} /></div>
      <Badge no={5} size="poster" />
      <h1>Площадка 5</h1>
      <h2>Социальная политика для сёл и малых городов</h2>
      <Qr qr={QR} size="page" code="417208" address="http://192.168.1.20:8080/417208/5" />
    </div>
  );
}

const FOOT = 'Проголосовали: 44 из 52';
const RIBBON = 'Предварительные данные';
const corner = <Qr size="corner" qr={QR} code="417208" address="http://192.168.1.20:8080/417208/3" />;

const SceneTop = () => <Stage no={3} title="Качество и доступность услуг" foot={FOOT} ribbon={RIBBON}><RankingList rows={ROWS} voters={44} no={3} /></Stage>;
const SceneTied = () => <Stage no={2} title="Рынок труда и занятость" foot={FOOT} ribbon={RIBBON}><RankingList rows={placed([1, 2, 2, 4, 5], [1, 1, 1, 2, 3])} voters={44} no={2} /></Stage>;
const SceneTied2 = () => <Stage no={5} title="Спорт и здоровье" foot={FOOT} ribbon={RIBBON}><RankingList rows={placed([1, 2, 2, 4, 5], [1, 2, 2, 3, 3])} voters={44} no={5} /></Stage>;
const SceneThree = () => <Stage no={4} title="Культура и семья" foot={FOOT} ribbon="Идёт тайное голосование · проголосовали: 31 из 46"><RankingList rows={placed([1, 2, 2], [1, 2, 2]).slice(0, 3)} voters={144} no={4} /></Stage>;
const SceneDense = () => <Stage no={1} title="Активное долголетие" foot={[FOOT, <BarLegend key="l" of={144} />]} ribbon={RIBBON}><RankingList rows={placed([1, 2, 2, 4, 5], [1, 2, 2, 3, 3])} voters={144} no={1} /></Stage>;
const SceneMixed = () => <Stage title="Главное со всех площадок" foot={FOOT}><RankingList rows={MIXED} voters={44} no={1} mixed /></Stage>;
/** Counts move by a stitch, rows change places. */
function SceneMoving() {
  const [turned, setTurned] = useState(false);
  const rows = turned ? [ROWS[1], ROWS[0], ...ROWS.slice(2)] : ROWS;
  return (
    <Stage no={3} title={<button type="button" onClick={() => setTurned(!turned)}>Топ</button>} foot={FOOT}>
      <RankingList rows={/** @type {typeof ROWS} */ (rows).map((row) => ({ ...row, n: row.n + Number(turned && row.no === 17) * 6 }))} voters={44} no={3} />
    </Stage>
  );
}
const SceneReveal = () => <Stage no={1} title="Итоги" foot={FOOT}><RankingList rows={ROWS} voters={44} no={1} shown={3} /></Stage>;
const SceneLive = () => (
  <Stage no={3} title="Топ" timer={<Timer endsAt={soon} now={now} size="screen" />} aside={corner} foot={FOOT} ribbon={RIBBON} rehearsal>
    <RankingList rows={pagesOf(ROWS, 4)[0] ?? []} voters={44} no={3} />
  </Stage>
);
const SceneOverview = () => (
  <Stage title="Все площадки">
    <OverviewList>
      <OverviewTile no={1} title="Активное долголетие" phase="Идеи и голоса" present={46} ideas={58} voted={31} />
      <OverviewTile no={2} title="Семья, мать и ребёнок" phase="Итоги" present={52} ideas={61} voted={44} sent />
      <OverviewTile no={3} title="Качество и доступность" phase="Идеи и голоса" present={38} ideas={21} voted={5} />
      <OverviewTile no={4} title="Труд, занятость, бедность" phase="Скоро начнём" present={12} />
      <OverviewTile no={5} title="НКО и взаимопомощь" phase="Итоги" present={41} ideas={44} voted={41} sent />
    </OverviewList>
  </Stage>
);
const SceneLobby = () => (
  <Stage no={1} backdrop={<Weave seed="417208" />}>
    <div class="lobby">
      <div class="lobby-words">
        <h1 class="stage-question">Площадка 1 · Активное долголетие</h1>
        <p class="stage-sub">Подключайтесь: без приложения и без регистрации</p>
        <p class="stage-sub">Подключились: 12</p>
      </div>
      <Qr size="plate" qr={QR} code="417208" address="http://192.168.1.20:8080/417208/1" />
    </div>
  </Stage>
);
const SceneThanks = () => <Stage backdrop={<Weave seed="thanks" />}><h1 class="stage-question">Спасибо!</h1><p class="stage-sub">Ваши идеи и голоса услышат на пленарном</p></Stage>;
const SceneQuestion = () => (
  <Stage no={2} title="Площадка 2" timer={<Timer endsAt={soon} now={now} size="screen" />} aside={corner} foot="Подключились: 46" center>
    <StageQuestion>{QUESTION}</StageQuestion>
  </Stage>
);
const SceneCount = () => <Stage no={4} title="Пишем молча" aside={corner} center><BigCount value={58} words="идей" breathing /></Stage>;
const SceneSpotlight = () => <Stage title="Одна идея" foot="Республика Ингушетия"><Spotlight no={17} track={3} kind="technology" text={ROWS[1]?.headline ?? ''} stages={IDEAS[3]?.stages} /></Stage>;
const SceneSpotlightLong = () => <Stage no={3} title="Обсуждаем сейчас"><Spotlight no={31} kind="law" level="federal" text={(IDEAS[2]?.text ?? '').slice(0, 280)} region="Кабардино-Балкарская Республика" /></Stage>;
const SceneWall = () => <Stage no={1} title="Новые идеи" foot="Идей: 58" aside={corner}><Wall ideas={[...IDEAS, ...IDEAS].slice(0, 6).map((one, index) => ({ id: String(index), no: one.no, text: one.text.slice(0, 70) }))} /></Stage>;
const SceneEmpty = () => <Stage no={5} title="Площадка 5" aside={corner}><StageEmpty>Пока тихо. Первая идея появится здесь.</StageEmpty></Stage>;

/** @type {Record<string, () => import('preact').JSX.Element>} */
const PAGES = { PhoneVote, PhoneStates, PhoneCompose, PhoneForms, PhoneResults, Console, Previews, Poster };
/** @type {Record<string, () => import('preact').JSX.Element>} */
const SCENES = {
  SceneTop, SceneTied, SceneTied2, SceneThree, SceneDense, SceneMixed, SceneMoving, SceneReveal, SceneLive, SceneOverview, SceneLobby,
  SceneThanks, SceneQuestion, SceneCount, SceneSpotlight, SceneSpotlightLong, SceneWall, SceneEmpty,
};

function Gallery() {
  const [name = '', theme] = location.hash.slice(1).split('/');
  if (theme === 'dark') applyTheme('dark');
  const Page = PAGES[name];
  const Scene = SCENES[name];
  if (Page) return <Page />;
  if (Scene) return <StagePage scale={Number(theme) || 1}><Scene /></StagePage>;
  return <div class="page">{[...Object.keys(PAGES), ...Object.keys(SCENES)].map((key) => <a key={key} class="list-row" href={`#${key}`}>{key}</a>)}</div>;
}

addEventListener('hashchange', () => location.reload());
const root = document.getElementById('app');
if (root) render(<I18n i18n={i18n}><Gallery /></I18n>, root);
