import { ConfigError } from '@valueverse/kit/config';

/** Something the person at the keyboard can put right. Its message says how, so a program shows that and no stack. */
export class Complaint extends ConfigError {
  override readonly name = 'Complaint';
}
