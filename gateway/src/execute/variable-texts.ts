import { own } from '../compile/own.js';
import type { Variables } from './coerce-variables.js';

/** The variables of a request as JSON, each written once however many fetches pass it on. */
export class VariableTexts {
  private readonly texts = new Map<string, string>();

  constructor(private readonly variables: Variables) {}

  /** `"a":1,"b":"x"`: those of the names that were given. */
  of(names: readonly string[]): string {
    let text = '';
    for (const name of names) {
      const one = this.text(name);
      if (one !== '') text += text === '' ? one : `,${one}`;
    }
    return text;
  }

  private text(name: string): string {
    let text = this.texts.get(name);
    if (text === undefined) {
      const value = own(this.variables, name);
      text = value === undefined ? '' : `${JSON.stringify(name)}:${JSON.stringify(value)}`;
      this.texts.set(name, text);
    }
    return text;
  }
}
