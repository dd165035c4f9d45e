import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { ShippedPackage } from './inventory.ts';

/** What is inside, for whoever keeps an eye on vulnerabilities: CycloneDX 1.6, without times or random numbers. */
export function sbomOf(app: ShippedPackage, packages: readonly ShippedPackage[]): string {
  const bom = new Models.Bom();
  const own = componentOf(app, Enums.ComponentType.Application);
  bom.metadata.component = own;
  for (const one of packages) {
    const component = componentOf(one, Enums.ComponentType.Library);
    bom.components.add(component);
    own.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serializer.serialize(bom, { sortLists: true, space: 2 });
}

function componentOf(one: ShippedPackage, type: Enums.ComponentType): Models.Component {
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  const component = new Models.Component(type, name ?? one.name, {
    version: one.version,
    bomRef: `${one.name}@${one.version}`,
    ...(group === undefined ? {} : { group }),
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
  });
  component.licenses.add(new Models.LicenseExpression(one.licence));
  if (one.homepage !== null && URL.canParse(one.homepage)) {
    component.externalReferences.add(
      new Models.ExternalReference(one.homepage, Enums.ExternalReferenceType.Website),
    );
  }
  return component;
}
