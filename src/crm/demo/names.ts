/** Whom the demo shop sells to: made-up customers with addresses and numbers that reach nobody. */
import type { CustomerKind } from '../customers/customer.ts';

export interface DemoCustomer {
  readonly name: string;
  readonly kind: CustomerKind;
  /** E.164, of numbers kept for fiction; null for who gave none. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Who to talk to, the first one first; a person is their own. */
  readonly contacts: readonly string[];
}

type Row = [name: string, domain: string, address: string | null, contacts: string[]];

/** The first half of every demo shop. */
const WESTERN: readonly Row[] = [
  ['Bluebird Bakery', 'bluebird-bakery', '14 Mill Street', ['Maria Lopez', 'Jonas Weber']],
  ['Harbor Street Dental', 'harbordental', '220 Harbor Street', ['Priya Nair']],
  ['Northgate Architects', 'northgate', '5 North Gate', ['Henrik Olsen']],
  ['Maple & Finch Law', 'maplefinch', '88 Court Row', ['Diana Finch', 'Paul Maple']],
  ['Riverside Hotel', 'riverside-hotel', '1 River Walk', ['Elena Rossi', 'Marc Dubois']],
  ['Quill Books', 'quillbooks', '31 Market Lane', ['Owen Clarke']],
  ['Greenfield School', 'greenfield', '9 Field Road', ['Ruth Adler']],
  ['Atlas Climbing', 'atlasclimbing', null, ['Kai Sommer']],
  ['Orbit Coworking', 'orbitcowork', '400 Dock Avenue', ['Nadia Karim', 'Leo Brandt']],
  ['Copper Kettle', 'copperkettle', '7 Old Square', ['Fiona Walsh']],
  ['Lumen Studio', 'lumenstudio', '52 Glass House', ['Theo Laurent']],
  ['Grace Miller', 'gracemiller', null, []],
];

const MORE_WESTERN: readonly Row[] = [
  ['Pixel Forge Games', 'pixelforge', '77 Canal Street', ['Sanne de Vries', 'Ben Okafor']],
  ['Fernhill Yoga', 'fernhill', '3 Fern Hill', ['Amy Chen']],
  ['Summit Accounting', 'summitacc', '60 Bank Street', ['Peter Novak', 'Julia Stein']],
  ['Beacon Insurance', 'beaconins', '12 Lighthouse Road', ['Carla Mendes']],
  ['Oak Lane Vets', 'oaklanevets', '18 Oak Lane', ['Ines Garcia']],
  ['Cedar Park Clinic', 'cedarpark', '2 Cedar Park', ['Samuel Green']],
  ['Sparrow Couriers', 'sparrowgo', null, ['Ivan Petrov']],
  ['Junction Theatre', 'junctiontheatre', '101 Station Road', ['Lily Hart']],
  ['Tidewater Boats', 'tidewater', 'Pier 6', ['Ole Jensen']],
  ['The Daily Grain', 'dailygrain', null, ['Marta Kowalska']],
  ['Willow Childcare', 'willowcare', '45 Willow Way', ['Hannah Schulz']],
  ['Tom Becker', 'tombecker', null, []],
];

const CHINESE: readonly Row[] = [
  ['云帆广告', 'yunfan', '上海市徐汇区云锦路 88 号', ['陈思远', '周敏']],
  ['青禾教育', 'qinghe', '杭州市西湖区文三路 210 号', ['刘佳']],
  ['东湖酒店', 'donghu', '武汉市武昌区沿湖大道 16 号', ['张伟', '李倩']],
  ['明德律师事务所', 'mingde', '北京市朝阳区建国路 12 号', ['赵明德']],
  ['拾光书店', 'shiguang', '成都市锦江区书院街 9 号', ['林晓']],
  ['南山口腔', 'nanshankq', '深圳市南山区海德路 33 号', ['黄建国']],
  ['松果创意', 'songguo', null, ['吴桐']],
  ['海纳物流', 'haina', '宁波市北仑区港口路 6 号', ['孙立']],
  ['百味面馆', 'baiwei', '西安市碑林区南大街 57 号', ['郑师傅']],
  ['晨曦健身', 'chenxi', null, ['何静']],
  ['方圆设计', 'fangyuan', '广州市天河区体育路 101 号', ['许多']],
  ['王小梅', 'wangxiaomei', null, []],
];

/** Twenty-four customers, one a slot; the second half is Chinese in a team that speaks it. */
export function demoCustomers(chinese: boolean): readonly DemoCustomer[] {
  const half = chinese ? CHINESE : MORE_WESTERN;
  return [...WESTERN.map(toCustomer('+1415555')), ...half.map(toCustomer(chinese ? '+861990000' : '+1212555'))];
}

/** Every address a demo shop may have: what tells that it is loaded. */
export function demoEmails(): readonly string[] {
  return [...demoCustomers(true), ...demoCustomers(false)].flatMap(({ email }) => email ?? []);
}

function toCustomer(prefix: string) {
  return ([name, domain, address, contacts]: Row, index: number): DemoCustomer => ({
    name,
    kind: contacts.length === 0 ? 'person' : 'company',
    // 555-01xx is kept for fiction, and so is .example; two customers gave no number.
    phone: index === 6 || index === 9 ? null : `${prefix}01${String(index + 10).padStart(2, '0')}`,
    email: index === 7 ? null : `hello@${domain}.example`,
    address,
    contacts,
  });
}
