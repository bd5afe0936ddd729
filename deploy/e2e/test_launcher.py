"""The launcher's shell, with folders that stand in for JDKs and source trees. No homeserver, no bot."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

DEPLOY = Path(__file__).resolve().parent.parent
SHELL = shutil.which("dash") or shutil.which("sh")

# No machine has one this new, so only what a test puts there is found.
FUTURE = 90


@pytest.fixture
def home(tmp_path):
  folder = tmp_path / "a home"
  folder.mkdir()
  return folder


def test_help_is_shown_through_a_symlink_from_another_folder(tmp_path, home):
  folder = tmp_path / "with space"
  folder.mkdir()
  (folder / "one").symlink_to(DEPLOY / "mycelium")
  (tmp_path / "two").symlink_to("with space/one")

  shown = subprocess.run(
      [SHELL, "./two", "--help"], cwd=tmp_path, capture_output=True, text=True,
      env={"HOME": str(home), "PATH": "/usr/bin:/bin"})

  assert shown.returncode == 0, shown.stderr
  assert "deploy/mycelium <what>" in shown.stdout


def test_without_a_jdk_it_says_what_to_install(home):
  found = find_jdk(home)

  assert found.returncode == 1
  assert found.stdout == ""
  assert f"apt install openjdk-{FUTURE}-jdk" in found.stderr
  assert "JAVA_HOME=/path/to/jdk" in found.stderr


def test_java_home_is_taken_first(home):
  jdk(home / ".jdks/other", FUTURE)
  chosen = jdk(home / "chosen", FUTURE + 1)

  assert find_jdk(home, JAVA_HOME=chosen).stdout == f"{chosen}\n"


def test_a_java_home_that_is_too_old_is_passed_over(home):
  old = jdk(home / "old", FUTURE - 1)
  good = jdk(home / ".sdkman/candidates/java/good", FUTURE)

  assert find_jdk(home, JAVA_HOME=old).stdout == f"{good}\n"


def test_the_javac_on_the_path_is_followed_to_its_home(home):
  good = jdk(home / "somewhere" / "jdk", FUTURE)
  (home / "bin").mkdir()
  (home / "bin" / "javac").symlink_to(good / "bin" / "javac")

  assert find_jdk(home, PATH=f"{home}/bin:/usr/bin:/bin").stdout == f"{good}\n"


def test_a_shim_on_the_path_is_asked_for_its_home(home):
  good = jdk(home / "somewhere" / "jdk", FUTURE)
  shim = home / "shims" / "javac"
  executable(shim, f'echo "    java.home = {good}" >&2')

  assert find_jdk(home, PATH=f"{shim.parent}:/usr/bin:/bin").stdout == f"{good}\n"


@pytest.mark.parametrize("folder", [
    ".sdkman/candidates/java/x", ".local/share/mise/installs/java/x", ".asdf/installs/java/x",
    ".jdks/x", "Library/Java/JavaVirtualMachines/x/Contents/Home",
])
def test_usual_folders_are_searched(home, folder):
  assert find_jdk(home).returncode == 1
  good = jdk(home / folder, FUTURE)

  assert find_jdk(home).stdout == f"{good}\n"


def test_of_several_the_oldest_that_will_do_is_taken(home):
  jdk(home / ".jdks/a", FUTURE + 2)
  good = jdk(home / ".jdks/b", FUTURE)
  jdk(home / ".jdks/c", FUTURE + 1)
  jdk(home / ".jdks/d", FUTURE - 1)

  assert find_jdk(home).stdout == f"{good}\n"


@pytest.mark.parametrize("version, accepted", [
    ("2.2.1", False), ("3.6.3", False), ("3.8.7", True), ("3.9.16", True), ("3.10.0", True),
    ("4.0.0-rc-4", True),
])
def test_maven_is_taken_from_3_8_on(home, version, accepted):
  executable(home / "maven/bin/mvn", f"echo 'Apache Maven {version} (x)'")
  script = f'ROOT={shell_word(home)}; MAVEN=; maven_found=; maven_consider "$MAVEN_HOME/bin/mvn"; echo "$MAVEN"'
  found = shell(home, script, MAVEN_HOME=home / "maven")

  assert (found.stdout.strip() != "") == accepted


@pytest.mark.parametrize("change, stale", [
    (lambda root: None, False),
    (lambda root: touch(root / "commands/src/main/java/A.java"), True),
    (lambda root: touch(root / "storage/src/codegen/G.java"), True),
    (lambda root: touch(root / "bot/pom.xml"), True),
    (lambda root: touch(root / "pom.xml"), True),
    (lambda root: (root / "commands/src/main/java/B.java").unlink(), True),
    (lambda root: (root / "bot/target/mycelium.jar").unlink(), True),
    (lambda root: touch(root / "commands/src/test/java/T.java"), False),
    (lambda root: touch(root / "bot/target/other"), False),
    (lambda root: touch(root / "bot/.jqwik-database"), False),
])
def test_a_build_is_stale_when_what_goes_into_the_jar_changed(home, change, stale):
  root = home / "project"
  for name in ["pom.xml", "commands/pom.xml", "storage/pom.xml", "bot/pom.xml",
               "commands/src/main/java/A.java", "commands/src/main/java/B.java",
               "commands/src/test/java/T.java", "storage/src/codegen/G.java"]:
    touch(root / name, at=time.time() - 100)
  for folder in list(root.rglob("*/")):
    os.utime(folder, (time.time() - 100,) * 2)
  touch(root / "bot/target/mycelium.jar", at=time.time() - 50)
  touch(root / "bot/target/built", at=time.time() - 50)

  change(root)

  script = f"ROOT={shell_word(root)}; JAR=$ROOT/bot/target/mycelium.jar; . lib/build.sh; build_is_stale"
  assert (shell(home, script).returncode == 0) == stale


def test_what_is_piped_in_reaches_the_bot_though_it_has_to_be_built_first(home):
  root = home / "project"
  shutil.copytree(DEPLOY / "lib", root / "deploy/lib")
  shutil.copy(DEPLOY / "mycelium", root / "deploy/mycelium")
  for name in ["pom.xml", "commands/pom.xml", "storage/pom.xml", "bot/pom.xml"]:
    touch(root / name)
  # A Maven that takes whatever it is given, and a Java that tells what is left.
  executable(home / "maven/bin/mvn", """
case $1 in -version) echo "Apache Maven 3.9.9 (x)"; exit ;; esac
cat >"$HOME/taken"
mkdir bot/target/lib
: >bot/target/mycelium.jar""")
  java = jdk(home / "jdk", FUTURE)
  executable(java / "bin/java", "cat")

  played = subprocess.run(
      [SHELL, "deploy/mycelium", "console"], cwd=root, input="ana: /open\n", capture_output=True, text=True,
      timeout=30, env={"HOME": str(home), "PATH": "/usr/bin:/bin", "JAVA_HOME": str(java),
                       "MAVEN_HOME": str(home / "maven")})

  assert played.stderr.startswith("Building Mycelium")
  assert (root / "bot/target/mycelium.jar").exists()
  assert played.stdout == "ana: /open\n"
  assert (home / "taken").read_text() == ""


@pytest.mark.parametrize("kind", ["lock", "lock_by_folder"])
def test_only_one_holds_a_lock(home, kind):
  script = (f'{kind} "$HOME/l" build; test ! -e "$HOME/inside" || echo both; '
            ': >"$HOME/inside"; sleep 0.2; rm "$HOME/inside"; unlock')
  together = [start(home, script) for _ in range(3)]

  assert [process.communicate()[0] for process in together] == ["", "", ""]
  assert [process.returncode for process in together] == [0, 0, 0]


def test_a_folder_lock_whose_owner_died_is_taken_over(home):
  gone = subprocess.Popen(["true"])
  gone.wait()
  (home / "l.d").mkdir()
  (home / "l.d/pid").write_text(str(gone.pid))

  assert shell(home, 'lock_by_folder "$HOME/l" build; test "$(cat "$HOME/l.d/pid")" = $$').returncode == 0


def find_jdk(home, **environment):
  return shell(home, f'JDK_NEEDED={FUTURE}; find_jdk; echo "$JAVA_HOME"', **environment)


def shell(home, script, **environment):
  """Runs a piece of shell with the launcher's functions at hand."""
  process = start(home, script, **environment)
  out, err = process.communicate(timeout=30)
  return subprocess.CompletedProcess(script, process.returncode, out, err)


def start(home, script, **environment):
  libraries = "".join(f". lib/{name}.sh; " for name in ["say", "lock", "jdk", "maven"])
  return subprocess.Popen(
      [SHELL, "-euc", libraries + script], cwd=DEPLOY, text=True,
      stdout=subprocess.PIPE, stderr=subprocess.PIPE,
      env={"HOME": str(home), "PATH": "/usr/bin:/bin",
           **{name: str(value) for name, value in environment.items()}})


def jdk(folder, major):
  executable(folder / "bin/java", "exit 1")
  executable(folder / "bin/javac", "exit 1")
  (folder / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{major}.0.1"\n')
  return folder


def executable(path, script):
  path.parent.mkdir(parents=True, exist_ok=True)
  path.write_text("#!/bin/sh\n" + script + "\n")
  path.chmod(0o755)


def touch(path, at=None):
  path.parent.mkdir(parents=True, exist_ok=True)
  path.touch()
  if at is not None:
    os.utime(path, (at, at))


def shell_word(path):
  return "'" + str(path) + "'"
