const ACCOUNTS = `
  type Query {
    me: User! user(id: ID!): User users(first: Int = 3): [User] named(kind: Kind): [Named!] node(id: ID!): Node
    search(text: String, filter: Filter): [Found]
  }
  type Mutation { touch(id: ID!): User hire(id: ID!, role: Role): Firm }
  interface Named { name(upper: Boolean = false): String! nick: String }
  interface Node { id: ID! }
  type User implements Named & Node @key(fields: "id") {
    id: ID! name(upper: Boolean = false): String! nick: String @shareable email: String role: Role manager: User
    friends(first: Int): [User!] home: Address @shareable tags: [String] grid: [[Int!]] pet: Pet firm: Firm
    pets(kind: Kind): [[Pet]] blob(of: Any): Any moved: String
  }
  type Firm implements Named & Node @key(fields: "id") {
    id: ID! name(upper: Boolean = false): String! nick: String @shareable size: Int owner: User logo: Image board: [User]
  }
  type Address { street: String geo: Geo @shareable }
  type Geo { lat: Float }
  type Image { url(size: Int = 1): String! by: User }
  union Found = User | Firm | Cat | Dog
  interface Pet { age: Int }
  type Cat implements Pet { age: Int lives: Int owner: User }
  type Dog implements Pet { age: Int tricks: [Trick!] owner: Firm }
  type Trick { title: String! taught: User }
  enum Role { ADMIN GUEST STAFF }
  enum Kind { BIG SMALL }
  input Filter { min: Int = 1, text: String, kinds: [Kind!], and: [Filter!], not: Filter }
  scalar Any
`;

const CATALOG = `
  type Query {
    product(id: ID!): Product products(filter: Filter, first: Int = 2): [Product!]! shelves: [[Product]]
    media(first: Int): [Media] medium(id: ID!): Media seats: [Seat] things(kind: Kind): [Thing]
  }
  type Product @key(fields: "id") @key(fields: "upc") {
    id: ID! upc: String! title: String! price(currency: Currency! = EUR, off: [Int!]): Int weight: Float dims: Dims
    parts(first: Int): [Part!] origin: String maker: Firm similar(first: Int = 2): [Product] details: Details @shareable
    related: Thing old: String
  }
  type Dims { w: Int! h: Int }
  type Part { serial: String size: Int inner: [Part] by: Firm }
  type Details { short: String more: More @shareable notes(first: Int): [Note] @shareable }
  type More { left: String product: Product }
  type Note { text: String }
  interface Media @key(fields: "id") { id: ID! title: String! }
  type Book implements Media @key(fields: "id") { id: ID! title: String! isbn: String seller: Firm }
  type Film implements Media @key(fields: "id") { id: ID! title: String! reels: [Int] director: User }
  type Seat @key(fields: "venue { code } no") { venue: Venue! no: Int! colour: String }
  type Venue @shareable { code: String! }
  union Thing = Product | Book | Film | Seat
  type User @key(fields: "id") { id: ID! favourite(kind: Kind): Product basket: [Product] wishes: [Thing!] }
  type Firm @key(fields: "id", resolvable: false) { id: ID! }
  enum Currency { EUR USD }
  enum Kind { BIG SMALL }
  input Filter { min: Int = 1, text: String, kinds: [Kind!], and: [Filter!], not: Filter }
`;

const REVIEWS = `
  type Query { review(id: ID!): Review reviews(first: Int = 3): [Review] best: [Media] worst: Media }
  type Mutation { praise(id: ID!, text: String): Review }
  type Review @key(fields: "id") {
    id: ID! body: String stars: Int! author: User @provides(fields: "nick") product: Product replies(first: Int): [Review]
    about: Subject checked: Boolean
  }
  union Subject = Product | User
  type User @key(fields: "id") {
    id: ID! nick: String @external reviews(first: Int): [Review!] karma(scale: Int = 1, filter: Filter): Int
  }
  type Product @key(fields: "upc") { upc: String! reviews(min: Int): [Review] details: Details @shareable }
  type Details { score(filter: Filter): Float more: More @shareable notes(first: Int): [Note] @shareable }
  type More { right: String review: Review }
  type Note { weight: Int }
  type Media @key(fields: "id") @interfaceObject { id: ID! rating(outOf: Int = 5): Float! comments(first: Int): [Review] fan: User }
  enum Kind { BIG SMALL }
  input Filter { min: Int = 1, text: String, kinds: [Kind!], and: [Filter!], not: Filter }
`;

const SHIPPING = `
  type Query { parcels: [Parcel!]! parcel(id: ID!): Parcel }
  type Mutation { send(id: ID!): Parcel }
  type Product @key(fields: "id") {
    id: ID! weight: Float @external dims: Dims @external price(currency: Currency! = EUR, off: [Int!]): Int @external
    parts(first: Int): [Part!] @external origin: String @external
    freight(express: Boolean = false): String @requires(fields: "weight dims { w h }")
    tax: String @requires(fields: "price(currency: USD, off: [1])")
    packing: String @requires(fields: "parts(first: 2) { size }")
    duty(of: Int): String @requires(fields: "origin weight")
    carriers: [Firm]
  }
  type Dims { w: Int! @external h: Int @external }
  type Part { size: Int @external }
  type User @key(fields: "id") { id: ID! home: Address @shareable carrier: Firm parcels(first: Int): [Parcel] }
  type Firm @key(fields: "id") { id: ID! fleet(first: Int = 2): [Vehicle] depot: Depot }
  type Vehicle { plate: String! driver: User }
  type Depot { seats: [[Seat]] boss: User }
  type Parcel @key(fields: "id") { id: ID! to: User from: Firm content: [Product] status: Status next: Parcel }
  type Address { zip: String! geo: Geo @shareable }
  type Geo { lng: Float }
  type Seat @key(fields: "venue { code } no") { venue: Venue! no: Int! taken: Boolean by: User }
  type Venue @shareable { code: String! }
  enum Status { LOST SENT THERE }
  enum Currency { EUR USD }
`;

const LIBRARY = `
  type Query { book(id: ID!): Book library: [Reading!] }
  union Reading = Book | Film
  type Book @key(fields: "id") { id: ID! shelf: String pages: Int chapters(first: Int): [Chapter!] authors: [User] sequel: Book }
  type Film @key(fields: "id") { id: ID! shelf: String minutes: Int! cast: [User] based: Book }
  type Chapter { title: String! pages: Int hero: User }
  type Product @key(fields: "id") { id: ID! origin: String @external tariff: Int @requires(fields: "origin") manual: Book }
  type User @key(fields: "id") { id: ID! moved: String @override(from: "accounts") reads(kind: Kind): [Reading] }
  enum Kind { BIG SMALL }
`;

/** The subgraphs that fuzzing asks through the gateway. */
export const SUBGRAPH_SDL = {
  accounts: ACCOUNTS,
  catalog: CATALOG,
  reviews: REVIEWS,
  shipping: SHIPPING,
  library: LIBRARY,
};
