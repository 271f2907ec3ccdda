//! The relations of Universal Dependencies v2 (universaldependencies.org/u/dep) that the treebanks of the trainer use.

lede_text::vocabulary! {
/// The relation of a token to its head. Models name one by its place in this list.
Deprel {
    /// A clause that modifies a noun.
    Acl = "acl",
    /// A relative clause.
    AclRelcl = "acl:relcl",
    /// An adverbial clause.
    Advcl = "advcl",
    /// An adverb.
    Advmod = "advmod",
    /// An adjective.
    Amod = "amod",
    /// An apposition.
    Appos = "appos",
    /// An auxiliary.
    Aux = "aux",
    /// The auxiliary of a passive.
    AuxPass = "aux:pass",
    /// A preposition or possessive marker.
    Case = "case",
    /// A coordinating conjunction.
    Cc = "cc",
    /// A clause as complement, with its own subject.
    Ccomp = "ccomp",
    /// A part of a compound.
    Compound = "compound",
    /// The particle of a verb.
    CompoundPrt = "compound:prt",
    /// A further conjunct.
    Conj = "conj",
    /// A copula.
    Cop = "cop",
    /// A clause as subject.
    Csubj = "csubj",
    /// A clause as subject of a passive.
    CsubjPass = "csubj:pass",
    /// None of the others.
    Dep = "dep",
    /// A determiner.
    Det = "det",
    /// An interjection.
    Discourse = "discourse",
    /// A fronted or postposed element.
    Dislocated = "dislocated",
    /// An expletive.
    Expl = "expl",
    /// A further word of a fixed expression.
    Fixed = "fixed",
    /// A further word of a name.
    Flat = "flat",
    /// A part of a word written apart.
    Goeswith = "goeswith",
    /// An indirect object.
    Iobj = "iobj",
    /// An item of a list.
    List = "list",
    /// The word that opens a subordinate clause.
    Mark = "mark",
    /// A noun that modifies a noun.
    Nmod = "nmod",
    /// A possessor.
    NmodPoss = "nmod:poss",
    /// A noun phrase that modifies a noun, without preposition.
    NmodUnmarked = "nmod:unmarked",
    /// A subject.
    Nsubj = "nsubj",
    /// The subject of a passive.
    NsubjPass = "nsubj:pass",
    /// A numeral.
    Nummod = "nummod",
    /// An object.
    Obj = "obj",
    /// A noun phrase that modifies a verb.
    Obl = "obl",
    /// The agent of a passive.
    OblAgent = "obl:agent",
    /// A noun phrase that modifies a verb, without preposition.
    OblUnmarked = "obl:unmarked",
    /// A dependent of a word left out.
    Orphan = "orphan",
    /// A clause beside another.
    Parataxis = "parataxis",
    /// Punctuation.
    Punct = "punct",
    /// A slip of the tongue.
    Reparandum = "reparandum",
    /// The head of the sentence.
    Root = "root",
    /// The one addressed.
    Vocative = "vocative",
    /// A clause as complement, without its own subject.
    Xcomp = "xcomp",
}
}

impl Deprel {
    /// The relation with this name in a treebank; a subtype that is not kept counts as its main type.
    pub fn from_treebank(name: &str) -> Option<Self> {
        Self::from_name(name).or_else(|| Self::from_name(name.split(':').next()?))
    }
}
