// What waits for the moderator: held ideas and what authors ask; pure.
import { heldObjections } from './consent_model.js';

/** @import { CommandName, IdeaRecord, RequestRecord } from '../../core/protocol.js' */
/** @import { Desk } from './state.jsx' */
/** @typedef {{request: RequestRecord, idea: IdeaRecord}} Asked */

/** The oldest first. @param {Pick<Desk, "records" | "ideas">} desk @returns {Asked[]} */
export function requestsOf({ records, ideas }) {
  const open = records('request').flatMap((request) => {
    const idea = ideas.get(request.idea);
    return idea ? [{ request, idea }] : [];
  });
  return open.sort((a, b) => a.request.at - b.request.at || a.idea.no - b.idea.no);
}

/** How many things wait for a look: the badge (I7). @param {Pick<Desk, "records" | "ideas" | "lists">} desk */
export const waitingIn = (desk) => desk.lists.held.length + requestsOf(desk).length + heldObjections(desk).length;

/** What granting does is refused wherever it may not be done by hand. @type {Record<RequestRecord["what"], CommandName>} */
const DOES = { edit: 'set_text', not_same: 'unmerge_idea', withdraw: 'answer_request' };

/** Whether the wish may be carried out now: what people vote on keeps its words and its families (I4). @param {RequestRecord["what"]} what @param {Desk["may"]} may */
export const mayGrant = (what, may) => may('answer_request') && may(DOES[what]);
