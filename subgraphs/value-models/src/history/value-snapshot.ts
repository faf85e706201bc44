import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ModelState } from './model-state.js';

/** How many entries lie between two snapshots. */
export const SNAPSHOT_EVERY = 100;

/** A model as it was at a revision: where folding its history may begin. Derived; it may be deleted at any time. */
@Entity('value_snapshot')
export class ValueSnapshot {
  @PrimaryColumn('uuid', { name: 'stream_id' }) readonly streamId!: string;
  @PrimaryColumn('int') readonly version!: number;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  /** The `STATE_SHAPE` of its state. */
  @Column('int') readonly shape!: number;
  /** Hash of the entry of this revision: a snapshot of another history is not read. */
  @Column('text', { name: 'head_hash' }) readonly headHash!: string;
  @Column('jsonb') readonly state!: ModelState;
}
