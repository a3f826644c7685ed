import { addTo, removeFrom, setFrom, type Changes } from './change.js';

/** Instructions that several kinds of things take. */
export const commonChanges: Changes = {
  addTags: addTo('tags'),
  removeTags: removeFrom('tags'),
  updateName: setFrom('name', 'value'),
  updateDescription: setFrom('description', 'value'),
};
