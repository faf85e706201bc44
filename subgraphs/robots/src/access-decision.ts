import { Directive, Field, ObjectType } from 'type-graphql';

/** healthcare’s word on whether the caller may see the thing it stands at. Asked before anything is added to it. */
@ObjectType()
@Directive('@shareable')
export class AccessDecision {
  @Field() readonly allowed!: boolean;
}
