import { describe, expect, it } from 'vitest';
import { Program } from './program.js';
import { Template } from './template.js';

describe('A program', () => {
  it('links units that call what earlier ones defined and what they are given', () => {
    const program = new Program({ double: (value: number) => 2 * value });
    const quadruple = () =>
      program.once('quadruple', () => `(v){return ${program.use('double')}(${program.use('double')}(v))}`);
    const first = program.link(quadruple()) as (value: number) => number;
    const three = program.give({ three: 3 });
    const second = program.link(program.define(`(v){return ${quadruple()}(v)+${three}.three}`)) as typeof first;
    expect([first(2), second(2)]).toEqual([8, 11]);
  });

  it('defines what has one key once', () => {
    const program = new Program({});
    expect(program.once('a', () => '(){return 1}')).toBe(program.once('a', () => '(){return 2}'));
  });
});

describe('A template', () => {
  it('joins neighbouring texts, and numbers as text', () => {
    const template = new Template().code('1').code('2').literal('"a').literal('\nb').code('3');
    expect(new Function(`return ${template}`)()).toBe('12"a\nb3');
    expect(`${template}`).toBe('""+(1)+(2)+"\\"a\\nb"+(3)');
    expect(`${new Template()}`).toBe('""');
  });
});
