import { takeTurns, timeOf } from '../median.mjs';

/** Measures in ms how long a generator takes from the document to files, from the command line. */
export const measureGenerate = (peers) =>
  takeTurns(
    peers.filter(({ generate }) => generate),
    ({ generate }) => timeOf(generate),
    { rounds: 5 },
  );
