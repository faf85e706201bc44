import { clock } from '@valueverse/kit/clock';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import type { Context } from '@valueverse/kit/context';
import { Insight } from './insight.js';
import type { InsightStatus } from './insight-enums.js';
import { mayJudgeInsights, maySeeInsights } from './insight.policy.js';

/** What a person made of an insight. */
export interface Judgement {
  readonly status: 'ACKNOWLEDGED' | 'DISMISSED';
  readonly dismissal: string | null;
  /** The statuses it may be judged in. */
  readonly from: readonly InsightStatus[];
}

/** Gives an insight its new status, or says why it can not have it. */
export async function judgeInsight(context: Context, id: string, judgement: Judgement): Promise<Insight> {
  const { tx, caller } = context;
  const { status, dismissal, from } = judgement;
  const insight =
    maySeeInsights(caller) && isId(id)
      ? await tx.findOne(Insight, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
  if (!insight) throw new Refusal('NOT_FOUND', `There is no insight ${id}.`, ['input', 'insightId']);
  if (!mayJudgeInsights(caller)) {
    throw new Refusal('FORBIDDEN', 'A value engineer or an admin says what becomes of an insight.');
  }
  if (!from.includes(insight.status)) {
    throw new Refusal('CONFLICT', `Expected an insight that is ${from.join(' or ')}, this one is ${insight.status}.`);
  }
  const judged = { ...insight, status, dismissal, updatedAt: clock.now() };
  await tx.update(Insight, { id }, { status, dismissal, updatedAt: judged.updatedAt });
  return judged;
}
