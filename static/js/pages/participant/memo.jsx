// A component that is drawn again only when something that it was given has changed.
import { Component } from 'preact';

/**
 * @template {object} P
 * @param {(props: P) => import('preact').ComponentChildren} View
 */
export function memo(View) {
  return class extends Component {
    /** @override @param {P} next */
    shouldComponentUpdate(next) {
      return differs(/** @type {P} */ (/** @type {unknown} */ (this.props)), next);
    }

    /** @override @param {P} props */
    render(props) {
      return <View {...props} />;
    }
  };
}

/** @param {object} one @param {object} other */
function differs(one, other) {
  const before = Object.entries(one);
  const after = new Map(Object.entries(other));
  return before.length !== after.size || before.some(([key, value]) => !Object.is(after.get(key), value));
}
