import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { compileProjection } from '../projection/compile-projection.js';
import { conditionsOf } from '../projection/condition.js';
import type { Selected } from '../projection/projection.js';
import { compositeType } from '../projection/subtype.js';
import { deferOf } from './defer-of.js';
import type { Part, Way } from './part.js';
import { selects } from './selects.js';

/** What the parts of an answer are made of. */
export interface PartsOf {
  readonly selected: Selected;
  /** Which deferred fragments are really deferred, by their index. */
  readonly active: ReadonlySet<number>;
  /** The parts of the plan that are for a deferred fragment, by its index. */
  readonly blocksOf: (index: number) => readonly number[];
}

/** Where a part stands. */
interface Standing extends Pick<Part, 'index' | 'way' | 'keys' | 'blocks'> {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

/** Compiles the first answer, and with it all that comes later. The selection has no named fragments. */
export function compileParts({ selected, active, blocksOf }: PartsOf): Part {
  const { schema } = selected;
  const deferred = (node: InlineFragmentNode) => {
    const defer = deferOf(node);
    return defer && active.has(defer.index) ? defer : undefined;
  };
  const without: Selected['without'] = (node) => node.kind === Kind.INLINE_FRAGMENT && deferred(node) !== undefined;
  const partAt = ({ type, selectionSet, ...standing }: Standing): Part => {
    const parts: Part[] = [];
    const look = (set: SelectionSetNode, at: Pick<Standing, 'type' | 'way' | 'keys'>): void => {
      for (const node of set.selections) {
        const conditions = conditionsOf(node.directives);
        if (!conditions) continue;
        if (node.kind === Kind.FIELD) {
          const below = fieldType(at.type, node);
          if (!node.selectionSet || !below) continue;
          const key = (node.alias ?? node.name).value;
          const step: Way = { conditions, field: { key, name: node.name.value, type: below } };
          look(node.selectionSet, { type: below, way: [...at.way, step], keys: [...at.keys, key] });
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          const on = node.typeCondition && compositeType(schema, node.typeCondition.name.value);
          const here = { ...at, type: on ?? at.type, way: [...at.way, { conditions, on }] };
          const defer = deferred(node);
          if (!defer) look(node.selectionSet, here);
          else
            parts.push(
              partAt({ ...here, index: defer.index, selectionSet: node.selectionSet, blocks: blocksOf(defer.index) }),
            );
        }
      }
    };
    look(selectionSet, { type, way: [], keys: standing.keys });
    return {
      ...standing,
      parts,
      selects: (keys) => selects(selectionSet, keys, without),
      project: compileProjection({ ...selected, type, selectionSet, without }),
    };
  };
  const { type, selectionSet } = selected;
  return partAt({ type, selectionSet, way: [], keys: [], blocks: [0] });
}

/** What an object's field holds, where that has fields itself. Introspection defers nothing. */
function fieldType(parent: GraphQLCompositeType, { name }: FieldNode): GraphQLCompositeType | undefined {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name.value];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}
