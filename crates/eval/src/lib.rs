//! How good an analysis is: the contract that every one must keep ([`contract`]), the specs that say what must be found
//! ([`spec`]), and the figures against gold ([`gold`]).

pub mod contract;
pub mod gold;
pub mod spec;
