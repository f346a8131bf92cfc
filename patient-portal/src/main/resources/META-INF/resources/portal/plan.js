// What the timer goes through for one exercise, from the amounts on its element. Pure.

const READY = 5;
const LET_GO = 3;

/** @returns {{words: string, seconds: number, work?: boolean, cue?: boolean, rep?: number, set?: number}[]} */
export function plan({ sets, reps, hold, seconds, rest, half }) {
  const share = half === undefined ? 1 : 0.5;
  const times = Math.max(1, Math.ceil(Number(sets) * share));
  const phases = [{ words: "Get ready", seconds: READY, cue: true }];
  const bout = Number(seconds) > 0 ? stretch(Math.ceil(Number(seconds) * share)) : holds(Math.max(1, Math.ceil(Number(reps) * share)), Number(hold));
  if (bout.length === 0) return [];
  for (let set = 1; set <= times; set++) {
    const round = bout.map((phase) => ({ ...phase, words: times > 1 ? `${phase.words} · set ${set} of ${times}` : phase.words }));
    round[round.length - 1].set = 1;
    phases.push(...round);
    if (set < times && Number(rest) > 0) phases.push({ words: "Rest", seconds: Number(rest), cue: true });
  }
  return phases;
}

function stretch(seconds) {
  return [{ words: "Stay and breathe", seconds, work: true, cue: true }];
}

function holds(reps, hold) {
  if (!(hold > 0)) return [];
  const phases = [];
  for (let rep = 1; rep <= reps; rep++) {
    phases.push({ words: `Hold · ${rep} of ${reps}`, seconds: hold, work: true, cue: true });
    phases.push({ words: `Let go · ${rep} of ${reps}`, seconds: LET_GO, rep: 1 });
  }
  return phases;
}
