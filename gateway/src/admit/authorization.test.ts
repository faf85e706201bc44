import { describe, expect, it } from 'vitest';
import { member, stranger } from '../../testing/callers.js';
import { supergraphOf } from '../../testing/composed.js';
import { operationOf } from '../../testing/operation-of.js';
import { authorization } from './authorization.js';

const graph = supergraphOf({
  one: `
    type Query { free: Int me: Int @authenticated salary: Int @needs(scopes: [["hr", "read"], ["boss"]])
      policed: Int @policy(policies: [["p"]]) pet: Pet found: [Found!] account: Account }
    interface Pet { name: String }
    type Cat implements Pet { name: String chip: String @authenticated }
    type Secret { code: String @authenticated }
    type Account @authenticated { id: ID }
    union Found = Cat | Secret
  `,
});
const admit = authorization(graph);
const ask = (query: string) => operationOf(query, graph.apiSchema);

describe('A demand of the supergraph', () => {
  it.each([
    { query: '{ me }', where: 'Query.me' },
    { query: '{ free alias: me }', where: 'Query.me' },
    { query: '{ ... { ...F } } fragment F on Query { me }', where: 'Query.me' },
    { query: '{ pet { ... on Cat { chip } } }', where: 'Cat.chip' },
    { query: '{ found { ... on Secret { code } } }', where: 'Secret.code' },
    { query: '{ account { id } }', where: 'Account' },
  ])('refuses a stranger $query', ({ query, where }) => {
    expect(() => admit(ask(query), stranger)).toThrow(`${where} needs a token.`);
    expect(() => admit(ask(query), member())).not.toThrow();
  });

  it('leaves everything else open', () => {
    expect(() => admit(ask('{ free pet { name __typename } found { __typename } }'), stranger)).not.toThrow();
  });

  it('wants one of the lists of scopes, whole', () => {
    const salary = ask('{ salary }');
    expect(() => admit(salary, member('hr', 'read'))).not.toThrow();
    expect(() => admit(salary, member('boss'))).not.toThrow();
    expect(() => admit(salary, member('hr'))).toThrow(
      'Query.salary needs the scope hr and read, or boss; the token lists hr.',
    );
  });

  it('is never met by a policy, which nothing here grants', () => {
    expect(() => admit(ask('{ policed }'), member('p'))).toThrow('Query.policed is under a policy');
  });
});
