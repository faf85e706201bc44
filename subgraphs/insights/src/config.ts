import { subgraphConfig } from '@valueverse/kit/config';

/** Everything this subgraph reads from its environment. */
export const config = () => subgraphConfig('insights', process.env);
