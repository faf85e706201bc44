import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '../caller/request-context.js';
import type { Operation } from '../plan/operation.js';
import { SharedAnswers } from './shared-answers.js';

const operation = {} as Operation;
const contextOf = (identity: string, signal = { aborted: false }) =>
  ({ identity, signal }) as unknown as RequestContext;

/** Answers when told to. Counts how often it was begun. */
function world() {
  let changes = 0;
  let begun = 0;
  const contexts: RequestContext[] = [];
  const finish: (() => void)[] = [];
  const shared = new SharedAnswers(() => changes);
  const ask = (context: RequestContext, variables = {}, what = operation) =>
    shared.answer({ operation: what, variables, context }, (own) => {
      const text = `answer ${(begun += 1)}`;
      contexts.push(own);
      return new Promise((resolve) => finish.push(() => resolve(text)));
    });
  return {
    ask,
    contexts,
    change: () => (changes += 1),
    begun: () => begun,
    finish: () => finish.forEach((one) => one()),
  };
}

afterEach(() => void vi.useRealTimers());

describe('An answer', () => {
  it('is made once for equal queries of one caller at one time', async () => {
    const { ask, begun, finish } = world();
    const answers = [ask(contextOf('ada')), ask(contextOf('ada')), ask(contextOf('ada'))];
    finish();
    expect((await Promise.all(answers)).map(String)).toEqual(['answer 1', 'answer 1', 'answer 1']);
    expect(begun()).toBe(1);
  });

  it('is never another caller’s, nor of other variables, nor of another operation', () => {
    const { ask, begun } = world();
    void ask(contextOf('ada'), { id: '1' });
    void ask(contextOf('bob'), { id: '1' });
    void ask(contextOf('ada'), { id: '2' });
    void ask(contextOf('ada'), { id: '1' }, {} as Operation);
    expect(begun()).toBe(4);
  });

  it('is not joined once a change has begun or ended', () => {
    const { ask, begun, change } = world();
    void ask(contextOf('ada'));
    change();
    void ask(contextOf('ada'));
    expect(begun()).toBe(2);
  });

  it('is not joined when it is old, or has been given', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { ask, begun, finish } = world();
    const first = ask(contextOf('ada'));
    vi.advanceTimersByTime(51);
    void ask(contextOf('ada'));
    expect(begun()).toBe(2);
    finish();
    await first;
    await ask(contextOf('ada')).then.call(Promise.resolve(), () => {});
    expect(begun()).toBe(3);
  });

  it('is worked for as long as one of its audience listens', () => {
    const { ask, contexts, begun } = world();
    const [one, other] = [{ aborted: false }, { aborted: false }];
    void ask(contextOf('ada', one));
    void ask(contextOf('ada', other));
    one.aborted = true;
    expect(contexts[0]!.signal!.aborted).toBe(false);
    other.aborted = true;
    expect(contexts[0]!.signal!.aborted).toBe(true);
    void ask(contextOf('ada'));
    expect(begun()).toBe(2);
  });

  it('that fails is nobody’s who comes later', async () => {
    const shared = new SharedAnswers(() => 0);
    const asked = { operation, variables: {}, context: contextOf('ada') };
    await expect(shared.answer(asked, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await shared.answer(asked, async () => 'yes')).toBe('yes');
  });
});
