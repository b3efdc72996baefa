// What the worker keeps copies of, and under which name; the page drops its own by the same name.

export const ASSETS = '/static/dist/';
const PREFIX = 'copies-';

/** @param {string} build */
export const nameOf = (build) => PREFIX + build;

/** A participant's page of a track or of the plenary; nothing of staff, and no answer of the API. @param {string} path */
export const isPage = (path) => /^\/[1-9]\d{5}\/\d{1,4}$/.test(path);
