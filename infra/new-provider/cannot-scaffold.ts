/** Why no provider can be made here. `message` is for people. */
export class CannotScaffold extends Error {
  override readonly name = 'CannotScaffold';
}
