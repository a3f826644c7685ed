import { describeRefusals, refused, type RefusalGroups } from './describe-refusals.js';

const unauthorized = (message: RegExp) => refused(message, 401, 'unauthorized');
const forbidden = (message: RegExp) => refused(message, 403, 'forbidden');
const unsupported = (message: RegExp) => refused(message, 415, 'unsupported_media_type');
const book = { method: 'POST', path: '/books', body: { key: 'a' } };
const typed = (contentType: string) => ({ ...book, headers: { 'content-type': contentType } });

const groups: RefusalGroups = {
  'the token': {
    'is missing': {
      given: { path: '/books', headers: { authorization: '' } },
      want: unauthorized(/missing/),
    },
    'is unknown': {
      given: { path: '/books', headers: { authorization: 'api-other' } },
      want: unauthorized(/not known/),
    },
    'has a scheme that is not Bearer': {
      given: { path: '/books', headers: { authorization: 'Basic api-test-token' } },
      want: unauthorized(/not known/),
    },
    'is wrong, whatever else is wrong': {
      given: { path: '/nowhere', headers: { authorization: 'no' } },
      want: unauthorized(/not known/),
    },
  },
  'the route': {
    'leads nowhere': { given: { path: '/films' }, want: refused(/No operation/, 404, 'not_found') },
    'has an empty path parameter': {
      given: { path: '/books/' },
      want: refused(/No operation/, 404, 'not_found'),
    },
    'does not take the method': {
      given: { method: 'PUT', path: '/books' },
      want: refused(/does not take PUT/, 405, 'method_not_allowed'),
    },
    'is not percent-encoded': { given: { path: '/books/%E4' }, want: refused(/percent-encoded/) },
  },
  'the version': {
    'is missing on a stable operation': {
      given: { path: '/books', headers: { 'ld-api-version': '' } },
      want: refused(/LD-API-Version: 20240415/),
    },
    'is an old one': {
      given: { path: '/books', headers: { 'ld-api-version': '20220603' } },
      want: refused(/not "20220603"/),
    },
    'is missing on a beta operation': {
      given: { path: '/loans', headers: { 'ld-api-version': '' } },
      want: forbidden(/LD-API-Version: beta/),
    },
    'is not beta on a beta operation': { given: { path: '/loans' }, want: forbidden(/LD-API-Version: beta/) },
    'says beta only after another value': {
      given: { path: '/loans', headers: { 'ld-api-version': '20240415, beta' } },
      want: forbidden(/in beta/),
    },
  },
  'the content type': {
    'is not the one of the operation': {
      given: typed('application/xml'),
      want: unsupported(/takes application\/json, not "application\/xml"/),
    },
    'is a text': { given: typed('text/plain;charset=UTF-8'), want: unsupported(/not "text\/plain"/) },
    'is JSON where a form is wanted': {
      given: { method: 'POST', path: '/scans', body: {} },
      want: unsupported(/takes multipart\/form-data/),
    },
    'marks a semantic patch that the operation does not know': {
      given: typed('application/json; domain-model=launchdarkly.semanticpatch'),
      want: refused(/does not understand domain-model/),
    },
    'has another charset': {
      given: typed('application/json; charset=latin1'),
      want: refused(/charset=latin1/),
    },
    'comes with a body that nobody takes': {
      given: { method: 'DELETE', path: '/books/a', body: {} },
      want: refused(/takes no body/),
    },
  },
  'the path': {
    'has a value outside its enum': {
      given: { path: '/cellar/newest' },
      want: refused(/^room: .*hall, attic/),
    },
  },
  'the query': {
    'has an unknown parameter': {
      given: { path: '/books/a?colour=red' },
      want: refused(/^colour: getBook has no such/),
    },
    'lacks a required parameter': { given: { path: '/loans/overdue' }, want: refused(/^days: .*required/) },
    'has no integer where one is wanted': {
      given: { path: '/books/a?pages=ten' },
      want: refused(/^pages: must be integer/),
    },
    'has a fraction where an integer is wanted': {
      given: { path: '/books/a?pages=1.5' },
      want: refused(/^pages: must be integer/),
    },
    'has no boolean where one is wanted': {
      given: { path: '/books/a?signed=yes' },
      want: refused(/^signed: must be boolean/),
    },
    'has a number that is no boolean where one is wanted': {
      given: { path: '/books/a?signed=2' },
      want: refused(/^signed: must be boolean/),
    },
    'has a value outside its enum': {
      given: { path: '/books/a?sort=price' },
      want: refused(/^sort: .*name, date/),
    },
    'has no date where one is wanted': {
      given: { path: '/books/a?since=1700000000' },
      want: refused(/^since: .*date-time/),
    },
    'repeats a parameter': {
      given: { path: '/books/a?sort=name&sort=date' },
      want: refused(/^sort: may be given once/),
    },
    'repeats a parameter that is joined by commas': {
      given: { path: '/books/a?expand=author&expand=shelf' },
      want: refused(/^expand: .*joined by commas/),
    },
    'has an element outside the enum': {
      given: { path: '/books/a?expand=author,cover' },
      want: refused(/^expand: .*author, shelf/),
    },
    'writes an array as JSON': {
      given: { path: '/books/a?expand=[%22author%22]' },
      want: refused(/^expand: .*author, shelf/),
    },
  },
};

describeRefusals(groups);
