import { sampleBundles } from '@valueverse/healthcare/sample/sample-bundles';
import { Complaint } from '../complaint.js';
import type { Graph } from './graph.js';
import { storyId, type Story } from './story.js';

const WARDS = 3;

/** Imports wards, patients, encounters, vital signs and requests of each facility: FHIR Bundles, made up throughout. */
export async function seedHospital(graph: Graph, story: Story): Promise<void> {
  for (const [site, { patients }] of story.sites.entries()) {
    const facilityId = storyId(story, 'facility', site);
    const seed = story.seed + site;
    const bundles = sampleBundles({ seed, facilityId, until: story.asOf, wards: WARDS, patients, rounds: 6 });
    for (const bundle of bundles) {
      const answer = await graph.ask<{ importBundle: { userErrors: { message: string }[] } }>('admin', IMPORT, {
        input: { bundle },
      });
      const [refusal] = answer.importBundle.userErrors;
      if (refusal) throw new Complaint(`importBundle was refused: ${refusal.message}`);
    }
  }
}

const IMPORT = `mutation($input: ImportBundleInput!) { importBundle(input: $input) { userErrors { message } } }`;
