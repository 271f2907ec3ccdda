//! The committed TypeScript types are those that the twins make. `UPDATE=1` writes them.

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/engine/types.d.ts");

#[test]
fn types_are_fresh() {
    let made = lede_wire::typescript();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &made).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(kept == made, "www/engine/types.d.ts is not what crates/wire makes: run UPDATE=1 cargo test -p lede-wire");
}
