// Every scene in which something that people wrote can be read, with what an urgent hide takes off it.

/**
 * @param {any} result of track 2, with № 4 a risk and № 7 a law
 * @param {(no: number, more?: object) => any} decision
 * @returns {{name: string, scene: any, more?: any[], ideas: string[], decisions?: string[]}[]}
 */
export const itemsOf = (result, decision) => [
  { name: 'a spotlight', scene: { kind: 'spotlight', result: result.id, idea: 'idea-4' }, ideas: ['2-4'] },
  { name: 'a top', scene: { kind: 'track_top', result: result.id }, ideas: ['2-4', '2-7'] },
  { name: 'growth points and risks', scene: { kind: 'growth_risk' }, ideas: ['2-4'] },
  { name: 'laws', scene: { kind: 'laws' }, ideas: ['2-7'] },
  { name: 'regions', scene: { kind: 'regions', result: result.id }, ideas: ['2-4', '2-7'] },
  { name: 'what matters most to the hall', scene: { kind: 'cross_top' }, ideas: ['2-4', '2-7'] },
  { name: 'one wording of the hall', scene: { kind: 'consent', idea: 'idea-1' }, ideas: ['2-4'] },
  { name: 'a message', scene: { kind: 'message', text: 'Брань' }, ideas: [], decisions: [] },
  { name: 'the plan', scene: { kind: 'plan' }, more: [decision(1), decision(2, { shown: false })], ideas: [], decisions: ['decision-1'] },
];
