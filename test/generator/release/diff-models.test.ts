import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../../generator/src/release/change-rules.js';
import { diffModels } from '../../../generator/src/release/diff-models.js';
import type { Edit } from './balloon-api.js';
import { balloonAreas, balloonApi, edit, modelOf } from './balloon-api.js';

/** What an edit changes: kind, bump and sentence of each change, as the differ lists them. */
type Row = readonly [kind: string, bump: string, sentence: string];

const balloons = '/paths/~1balloons/get';
const post = '/paths/~1balloons/post';
const balloon = '/paths/~1balloons~1{balloonKey}/get';
const remove = '/paths/~1balloons~1{balloonKey}/delete';
const flights = '/paths/~1flights/get';
const received = '/components/schemas/Balloon';
const sent = '/components/schemas/BalloonPost';
