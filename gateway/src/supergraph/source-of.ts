import { FileSource } from './file-source.js';
import type { SourceLog, SupergraphSource } from './supergraph-source.js';
import type { UplinkConfig } from './uplink-config.js';
import { UplinkSource } from './uplink-source.js';

interface SourceConfig {
  readonly supergraphFile: string;
  readonly uplink?: UplinkConfig;
}

/** Uplink where it is configured, which a named file prevents; else the file. */
export const sourceOf = ({ uplink, supergraphFile }: SourceConfig, log: SourceLog): SupergraphSource =>
  uplink ? new UplinkSource(uplink, log) : new FileSource(supergraphFile, log);
