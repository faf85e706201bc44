import { describe, expect, it } from 'vitest';
import { member, stranger } from '../../testing/callers.js';
import { supergraphOf } from '../../testing/composed.js';
import { plannedOf } from '../../testing/planned-of.js';
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
const ask = (query: string) => plannedOf(query, graph);

describe('A demand of the supergraph', () => {
  it.each([
    { query: '{ me }', where: 'Query.me' },
    { query: '{ free alias: me }', where: 'Query.me' },
    { query: '{ ... { ...F } } fragment F on Query { me }', where: 'Query.me' },
    { query: '{ pet { ... on Cat { chip } } }', where: 'Cat.chip' },
    { query: '{ found { ... on Secret { code } } }', where: 'Secret.code' },
    { query: '{ account { id } }', where: 'Account' },
  ])('refuses a stranger $query', ({ query, where }) => {
    expect(() => authorization(ask(query), stranger)).toThrow(`${where} needs a token.`);
    expect(() => authorization(ask(query), member())).not.toThrow();
  });

  it('leaves everything else open', () => {
    expect(() => authorization(ask('{ free pet { name __typename } found { __typename } }'), stranger)).not.toThrow();
  });

  it('wants one of the lists of scopes, whole', () => {
    const salary = ask('{ salary }');
    expect(() => authorization(salary, member('hr', 'read'))).not.toThrow();
    expect(() => authorization(salary, member('boss'))).not.toThrow();
    expect(() => authorization(salary, member('hr'))).toThrow(
      'Query.salary needs the scope hr and read, or boss; the token lists hr.',
    );
  });

  it('is never met by a policy, which nothing here grants', () => {
    expect(() => authorization(ask('{ policed }'), member('p'))).toThrow('Query.policed is under a policy');
  });
});

const PETS = `
  type Query { pet: Pet animal: Animal found: [Found!] }
  interface Animal { age: Int }
  interface Pet implements Animal { age: Int owner: String vet: String }
  type Cat implements Pet & Animal { age: Int owner: String @authenticated vet: String }
  type Dog implements Pet & Animal { age: Int owner: String vet: String @needs(scopes: [["vet"]]) }
  type Lion implements Animal @authenticated { age: Int }
  union Found = Cat | Dog
`;

describe('A demand of a type behind an interface', () => {
  // newer composition repeats it on the interface; a supergraph composed before that does not
  const bare = (sdl: string) =>
    sdl.replaceAll(/^interface [^}]*}/gm, (type) => type.replaceAll(/@(authenticated|needs\([^)]*\))/g, ''));
  const older = supergraphOf({ one: PETS }, bare);
  const askOlder = (query: string) => plannedOf(query, older);

  it.each([
    { query: '{ pet { alias: owner } }', where: 'Cat.owner' },
    { query: '{ found { ... on Pet { owner } } }', where: 'Cat.owner' },
    { query: '{ found { ...F } } fragment F on Pet { owner }', where: 'Cat.owner' },
    { query: '{ animal { age } }', where: 'Lion' },
  ])('refuses a stranger $query', ({ query, where }) => {
    expect(() => authorization(askOlder(query), stranger)).toThrow(`${where} needs a token.`);
    expect(() => authorization(askOlder(query), member())).not.toThrow();
  });

  it('wants its scopes as well', () => {
    const vet = askOlder('{ pet { vet } }');
    expect(() => authorization(vet, member())).toThrow('Dog.vet needs the scope vet; the token lists none.');
    expect(() => authorization(vet, member('vet'))).not.toThrow();
  });

  it('leaves the types beside it open, and the name of each', () => {
    const open = '{ pet { age __typename ... on Dog { owner } } animal { __typename } found { __typename } }';
    expect(() => authorization(askOlder(open), stranger)).not.toThrow();
  });
});
