Marketgate
Licensed under the Apache License, Version 2.0.

The package holds these works of others, each under its own licence.

<#list licenseMap as entry>
<#if entry.getValue()?size gt 0>
${entry.getKey()}

<#list entry.getValue() as project>
  ${project.groupId}:${project.artifactId}:${project.version}<#if (project.url!"")?has_content>  ${project.url}</#if>
</#list>

</#if>
</#list>
