"""The data folder of one local homeserver: its settings, its keys, and what we remember of it."""

import base64
import json
import os
import secrets
from pathlib import Path

SERVER_NAME = "mycelium.localhost"

SETTINGS = "homeserver.yaml"
LOG = "homeserver.log"
_MEMORY = "mycelium.json"

_LIMITS = [
    "rc_message", "rc_registration", "rc_registration_token_validity", "rc_joins_per_room",
    "rc_room_creation", "rc_delayed_event_mgmt", "rc_key_requests", "rc_3pid_validation",
    "rc_third_party_invite", "rc_media_create", "rc_user_directory", "rc_profile", "rc_reports",
]
_GROUPED_LIMITS = {
    "rc_login": ["address", "account", "failed_attempts"],
    "rc_joins": ["local", "remote"],
    "rc_invites": ["per_room", "per_user", "per_issuer"],
    "rc_presence": ["per_user"],
}
_HIGH = {"per_second": 10000, "burst_count": 10000}


def remembered(data):
  """What an earlier start wrote: url, port, server_name, shared_secret; empty if none did."""
  try:
    return json.loads((Path(data) / _MEMORY).read_text())
  except FileNotFoundError:
    return {}


def forget_port(data):
  """Makes the next start look for another free port."""
  memory = remembered(data)
  memory.pop("port", None)
  _write_private(Path(data) / _MEMORY, json.dumps(memory, indent=1))


def write(data, port, raised_limits):
  """Writes the folder's files, keeping the keys and secrets of an earlier start; returns its memory."""
  data = Path(data)
  data.mkdir(mode=0o700, parents=True, exist_ok=True)
  memory = remembered(data) or {
      "shared_secret": secrets.token_hex(32),
      "macaroon_secret": secrets.token_hex(32),
      "form_secret": secrets.token_hex(32),
  }
  memory.update(
      url=f"http://127.0.0.1:{port}", port=port, server_name=SERVER_NAME, data=str(data))
  key = data / "signing.key"
  if not key.exists():
    seed = base64.b64encode(os.urandom(32)).decode().rstrip("=")
    _write_private(key, f"ed25519 a_{secrets.token_hex(2)} {seed}\n")
  # JSON is YAML, and needs no library to write.
  _write_private(data / SETTINGS, json.dumps(_homeserver(data, memory, raised_limits), indent=1))
  _write_private(data / "log.yaml", json.dumps(_logging(data), indent=1))
  _write_private(data / _MEMORY, json.dumps(memory, indent=1))
  return memory


def _homeserver(data, memory, raised_limits):
  settings = {
      "server_name": memory["server_name"],
      "public_baseurl": memory["url"] + "/",
      # Loopback and the client API only: this server must not be reachable, nor reach, from outside.
      "listeners": [{
          "port": memory["port"], "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False,
          "resources": [{"names": ["client"]}],
      }],
      "federation_domain_whitelist": [],
      "trusted_key_servers": [],
      "url_preview_enabled": False,
      "report_stats": False,
      "database": {"name": "sqlite3", "args": {"database": str(data / "homeserver.db")}},
      "media_store_path": str(data / "media"),
      "signing_key_path": str(data / "signing.key"),
      "log_config": str(data / "log.yaml"),
      "registration_shared_secret": memory["shared_secret"],
      "macaroon_secret_key": memory["macaroon_secret"],
      "form_secret": memory["form_secret"],
      "enable_registration": False,
      "presence": {"enabled": False},
      # Passwords of a trial are not worth the seconds that a strong hash takes.
      "bcrypt_rounds": 4,
  }
  if raised_limits:
    settings.update({name: _HIGH for name in _LIMITS})
    for name, groups in _GROUPED_LIMITS.items():
      settings[name] = {group: _HIGH for group in groups}
  return settings


def _logging(data):
  return {
      "version": 1,
      "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(request)s %(message)s"}},
      "handlers": {
          "file": {
              "class": "logging.FileHandler", "formatter": "line", "filename": str(data / LOG),
          },
      },
      "root": {"level": "INFO", "handlers": ["file"]},
      "disable_existing_loggers": False,
  }


def _write_private(path, text):
  """Writes beside and renames, so that a kill leaves the old file or the new one, never half of one."""
  beside = path.with_name(path.name + ".new")
  descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
  with os.fdopen(descriptor, "w") as file:
    file.write(text)
  os.replace(beside, path)
