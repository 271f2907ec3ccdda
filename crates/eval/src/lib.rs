//! How good an analysis is: the contract that every one must keep ([`contract`]) and the specs that say what must be found
//! ([`spec`]).

pub mod contract;
pub mod spec;
