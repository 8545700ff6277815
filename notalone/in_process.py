"""Custom actions in Rasa's own process: no second server to start, to reach, or to lose."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcess(EndpointConfig):
    """An action endpoint without a network: calls the project's actions directly."""

    def __init__(self) -> None:
        super().__init__("in-process", enable_selective_domain=True)  # no action reads the domain, so it is not sent
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *_: Any, json: dict[str, Any], **__: Any) -> Any:
        """What an action server would answer."""
        return await self._executor.run(json)


def run_actions_in(agent: Any) -> None:
    """From now on the agent's custom actions run in this process."""
    agent.action_endpoint = agent.processor.action_endpoint = InProcess()
    # Rasa checks the schema of an action's answer anew with every answer, which takes longer than the action.
    answer = Draft7Validator(RemoteAction.action_response_format_spec())
    RemoteAction._validate_action_result = lambda _, result: answer.validate(result) is None
