//! Embeds the built UI; it must stand in `ui/dist` before the shell is built.

fn main() {
    let attributes =
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&[
            "call",
            "choose_folder",
            "choose_file",
            "open_file",
        ]));
    tauri_build::try_build(attributes).expect("the shell's configuration and ui/dist are in order");
}
