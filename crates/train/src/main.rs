//! train
fn main() {}
