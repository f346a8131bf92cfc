// What the timer goes through for one exercise, from the amounts on its element, in the words of its page. Pure.

const READY = 5;
const LET_GO = 3;

/** @returns {{words: string, seconds: number, work?: boolean, cue?: boolean, rep?: number, set?: number}[]} */
export function plan({ sets, reps, hold, seconds, rest, half }, words) {
  const share = half === undefined ? 1 : 0.5;
  const times = Math.max(1, Math.ceil(Number(sets) * share));
  const phases = [{ words: words.ready, seconds: READY, cue: true }];
  const bout = Number(seconds) > 0 ? stretch(Math.ceil(Number(seconds) * share), words) : holds(Math.max(1, Math.ceil(Number(reps) * share)), Number(hold), words);
  if (bout.length === 0) return [];
  for (let set = 1; set <= times; set++) {
    const round = bout.map((phase) => ({ ...phase, words: times > 1 ? `${phase.words} · ${words.set} ${set} ${words.of} ${times}` : phase.words }));
    round[round.length - 1].set = 1;
    phases.push(...round);
    if (set < times && Number(rest) > 0) phases.push({ words: words.rest, seconds: Number(rest), cue: true });
  }
  return phases;
}

function stretch(seconds, words) {
  return [{ words: words.stay, seconds, work: true, cue: true }];
}

function holds(reps, hold, words) {
  if (!(hold > 0)) return [];
  const phases = [];
  for (let rep = 1; rep <= reps; rep++) {
    phases.push({ words: `${words.hold} · ${rep} ${words.of} ${reps}`, seconds: hold, work: true, cue: true });
    phases.push({ words: `${words.letGo} · ${rep} ${words.of} ${reps}`, seconds: LET_GO, rep: 1 });
  }
  return phases;
}
