import { parentPort, workerData } from 'node:worker_threads';
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { factsOf } from '../supergraph/facts-of.js';
import { planning, type PlanningLimits } from './planning.js';
import type { Answers, Forget, Question, Reply } from './planning-messages.js';

/** The entry of a planning thread: loads supergraphs and plans over them, so that the event loop of the gateway never waits for either. */
const generations = new Map<number, ReturnType<typeof planning>>();

parentPort!.on('message', (message: Question | Forget) => {
  if (message.ask === 'forget') generations.delete(message.generation);
  else parentPort!.postMessage(replyTo(message));
});

function replyTo(question: Question): Reply {
  try {
    return { answer: answer(question) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function answer(question: Question): Answers[Question['ask']] {
  switch (question.ask) {
    case 'load': {
      const read = factsOf(question.sdl);
      generations.set(question.generation, planning(read, workerData as PlanningLimits));
      return read.facts;
    }
    case 'plan': {
      const plan = generations.get(question.generation);
      if (plan) return plan(question.request);
      throw new Error(
        `Expected a loaded supergraph, got generation ${question.generation}: load it, and plan before it is forgotten`,
      );
    }
    case 'format': {
      const { node } = question;
      const plan: QueryPlan = { kind: 'QueryPlan', ...(node && { node }) };
      return prettyFormatQueryPlan(plan);
    }
  }
}
