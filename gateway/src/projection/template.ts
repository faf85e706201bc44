/** The source of an expression that joins fixed text and what code gives. Neighbouring texts become one. */
export class Template {
  private readonly pieces: string[] = [];
  private text = '';

  literal(text: string): this {
    this.text += text;
    return this;
  }

  code(expression: string): this {
    // the first piece is a text, so that numbers are joined and not added
    if (this.text !== '' || this.pieces.length === 0) this.pieces.push(JSON.stringify(this.text));
    this.text = '';
    this.pieces.push(`(${expression})`);
    return this;
  }

  toString(): string {
    return (
      this.text === '' && this.pieces.length > 0 ? this.pieces : [...this.pieces, JSON.stringify(this.text)]
    ).join('+');
  }
}
